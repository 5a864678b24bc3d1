import { useState } from 'preact/hooks';
import { say } from '../browser/words.ts';
import type { Store } from '../store/open-store.ts';
import { saveBackup } from '../ui/back-up.ts';
import type { LibraryActions } from './model.ts';

/** A gentle word once many changes are in no backup; "Later" lasts until the page is opened again. */
export function BackupReminder(props: { changes: number | undefined; actions: LibraryActions; store: Store }) {
  const { changes, actions, store } = props;
  const [isLater, setLater] = useState(false);
  if (changes === undefined || isLater) return null;
  return (
    <div class="reminder">
      <p>{say('reminder_text', changes)}</p>
      <button
        type="button"
        class="word-button"
        onClick={() => {
          saveBackup(store, Date.now()).then(() => actions.tell(say('notice_backed_up')), actions.fail);
        }}
      >
        {say('reminder_back_up')}
      </button>
      <button type="button" class="word-button" onClick={() => setLater(true)}>
        {say('reminder_later')}
      </button>
    </div>
  );
}
