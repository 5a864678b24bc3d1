import { useState } from 'preact/hooks';
import { mayNotify, showNotification } from '../browser/notifications.ts';
import { say } from '../browser/words.ts';
import type { Notice } from '../domain/notice.ts';

interface Props {
  readonly isAllowed: boolean;
  /** Asks the browser. */
  readonly allow: () => Promise<boolean>;
}

const TEST: Notice = {
  id: 'test',
  title: { key: 'notify_test', values: [] },
  lines: [{ key: 'notify_test_text', values: [] }],
};

/** Shows a notification at once, quiet or not, and says in words what became of it. */
export function TestNotification({ isAllowed, allow }: Props) {
  const [outcome, setOutcome] = useState('');

  async function test(): Promise<string> {
    // Straight from the click, or the browser would not ask.
    if (!isAllowed && !(await allow())) return say('settings_notify_test_not_allowed');
    if (!(await mayNotify())) return say('settings_notify_test_blocked');
    try {
      await showNotification(TEST);
      return say('settings_notify_test_shown');
    } catch (error) {
      console.error(error);
      return say('settings_notify_test_failed');
    }
  }

  return (
    <div class="setting">
      <button
        type="button"
        class="plain-button"
        aria-describedby="notify-test-note"
        onClick={() => {
          setOutcome('');
          void test().then(setOutcome);
        }}
      >
        {say('settings_notify_test')}
      </button>
      <p id="notify-test-note" role="status">
        {outcome}
      </p>
    </div>
  );
}
