import { t, type WordKey } from '../browser/i18n.ts';
import type { OptionsPage, SectionProps } from './model.ts';
import { PermissionList } from './permission-list.tsx';
import { RequestLog } from './request-log.tsx';

/** Whom the extension talks to, and what it may do. */
export function PrivacySection(props: SectionProps) {
  const { page } = props;
  return (
    <>
      <div class="setting">
        <p>{t('settings_privacy_text')}</p>
      </div>
      <div class="setting">
        <p>{t(inPrivateWindows(page.browser))}</p>
      </div>
      <RequestLog requests={page.requests} />
      <PermissionList {...props} />
    </>
  );
}

/** As the two manifests have it. */
function inPrivateWindows(browser: OptionsPage['browser']): WordKey {
  return browser === 'firefox' ? 'settings_privacy_private_firefox' : 'settings_privacy_private_chromium';
}
