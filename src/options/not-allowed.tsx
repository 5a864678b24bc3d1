import { say } from '../browser/words.ts';

/** A notification is wanted that the browser does not allow yet: says so, and asks at a click. */
export function NotAllowed({ allow }: { readonly allow: () => Promise<boolean> }) {
  return (
    <div class="setting not-allowed">
      <p>{say('settings_notify_not_allowed')}</p>
      <button type="button" class="plain-button" onClick={() => void allow()}>
        {say('settings_notify_allow')}
      </button>
    </div>
  );
}
