import { t } from '../browser/i18n.ts';
import type { SectionProps } from './model.ts';

/** Which version this is, and the licences of all that is in it, which the build gathers. */
export function AboutSection({ page }: Pick<SectionProps, 'page'>) {
  return (
    <div class="setting">
      <p>{t('settings_about_version', page.version)}</p>
      <p>
        <a href="/licenses.txt" target="_blank" rel="noreferrer">
          {t('settings_about_licences')}
        </a>
      </p>
    </div>
  );
}
