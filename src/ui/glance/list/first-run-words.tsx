import { t } from '../../../browser/i18n.ts';
import type { GlanceModel } from '../model.ts';

/** What is going on while nothing ever came yet; before the first read nobody knows, and the words would flash. */
export function FirstRunWords({ model: { screen } }: { model: GlanceModel }) {
  if (!screen || screen.refresh?.lastOkAt !== undefined) return null;
  return (
    <div class="waiting-words">
      <h2>{t('first_run_title')}</h2>
      <p>{t('first_run_text')}</p>
    </div>
  );
}
