import { say } from '../browser/words.ts';
import { ContactLog } from './contact-log.tsx';
import { PermissionList } from './permission-list.tsx';

/** Whom the extension talks to, and what it may do. */
export function PrivacySection() {
  return (
    <>
      <div class="setting">
        <p>{say('settings_privacy_text')}</p>
      </div>
      <ContactLog />
      <PermissionList />
    </>
  );
}
