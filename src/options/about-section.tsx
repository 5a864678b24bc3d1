import { extensionVersion } from '../browser/version.ts';
import { say } from '../browser/words.ts';

/** Which version this is, and the licences of all that is in it, which the build gathers. */
export function AboutSection() {
  return (
    <div class="setting">
      <p>{say('settings_about_version', extensionVersion())}</p>
      <p>
        <a href="/licenses.txt" target="_blank" rel="noreferrer">
          {say('settings_about_licences')}
        </a>
      </p>
    </div>
  );
}
