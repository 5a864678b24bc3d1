import { t } from '../browser/i18n.ts';

/** Says what is counted, how, and when something is called a rise. */
export function HowCounted() {
  return (
    <details class="topics-how">
      <summary>{t('topics_how_title')}</summary>
      <p>{t('topics_how_topic')}</p>
      <p>{t('topics_how_variants')}</p>
      <p>{t('topics_how_share')}</p>
      <p>{t('topics_how_rise')}</p>
      <p>{t('topics_how_history')}</p>
    </details>
  );
}
