import { browserBrand } from '../browser/brand.ts';
import { say, type WordKey } from '../browser/words.ts';
import { ContactLog } from './contact-log.tsx';
import { PermissionList } from './permission-list.tsx';

/** Whom the extension talks to, and what it may do. */
export function PrivacySection() {
  return (
    <>
      <div class="setting">
        <p>{say('settings_privacy_text')}</p>
      </div>
      <div class="setting">
        <p>{say(inPrivateWindows())}</p>
      </div>
      <ContactLog />
      <PermissionList />
    </>
  );
}

/** As the two manifests have it. */
function inPrivateWindows(): WordKey {
  return browserBrand() === 'firefox' ? 'settings_privacy_private_firefox' : 'settings_privacy_private_chromium';
}
