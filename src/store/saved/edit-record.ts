import { withEdits } from '../../domain/bibliography/edit-record.ts';
import type { RecordChanges } from '../../domain/bibliography/record-draft.ts';
import { announceChange } from '../changes.ts';
import { libraryOf, type Store } from '../databases.ts';
import { changeSaved, type Undo } from './write-saved.ts';

/** Writes what a reader changed of a paper's record by hand, on the list or on the shelf; all else stays as it is meanwhile. */
export function editRecord(store: Store, id: string, changes: RecordChanges, now: number): Promise<Undo> {
  const edit = (saved: Parameters<typeof withEdits>[0]) => {
    const after = withEdits(saved, changes);
    // The popup's next first frame shows the title.
    if (after !== saved) announceChange(libraryOf(store));
    return after;
  };
  return changeSaved(store, [id], now, edit, 'list and shelf');
}
