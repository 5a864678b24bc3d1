import { useState } from 'preact/hooks';
import { t, type WordKey } from '../browser/i18n.ts';
import type { PermissionActions, TestOutcome } from './model.ts';

const WORDS = {
  shown: 'settings_notify_test_shown',
  'not-allowed': 'settings_notify_test_not_allowed',
  blocked: 'settings_notify_test_blocked',
  failed: 'settings_notify_test_failed',
} as const satisfies Record<TestOutcome, WordKey>;

/** Shows a notification when that is wanted, and says in words what became of it. */
export function TestNotification({ onTest }: { readonly onTest: PermissionActions['testNotification'] }) {
  const [outcome, setOutcome] = useState<TestOutcome | undefined>(undefined);
  return (
    <div class="setting">
      <button
        type="button"
        class="plain-button"
        aria-describedby="notify-test-note"
        onClick={() => {
          setOutcome(undefined);
          void onTest().then(setOutcome);
        }}
      >
        {t('settings_notify_test')}
      </button>
      <p id="notify-test-note" role="status">
        {outcome && t(WORDS[outcome])}
      </p>
    </div>
  );
}
