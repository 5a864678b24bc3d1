import { say } from '../browser/words.ts';

/** Whom the extension talks to. */
export function PrivacySection() {
  return (
    <div class="setting">
      <p>{say('settings_privacy_text')}</p>
    </div>
  );
}
