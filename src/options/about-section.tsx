import { extensionVersion } from '../browser/version.ts';
import { say } from '../browser/words.ts';

/** Which version this is. */
export function AboutSection() {
  return (
    <div class="setting">
      <p>{say('settings_about_version', extensionVersion())}</p>
    </div>
  );
}
