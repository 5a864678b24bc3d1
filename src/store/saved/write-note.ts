import { joinNotes, type NoteChange } from '../../domain/join-notes.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { savedOf } from '../schema/saved-row.ts';
import { changeList, touched, type Undo, writeSaved } from './write-saved.ts';

const NOTE_LENGTH = 100_000;

/** A note as it stands after a write. The way back knows nothing where nothing had to be written. */
export interface KeptNote {
  readonly note: string;
  readonly undo: Undo;
}

/**
 * Writes on the note of one paper, on the list or on the shelf: Markdown, at most 100,000 characters. What somebody else wrote there
 * meanwhile stays beside it. `since`: the edit that this goes on with; both are one then, to take back and to count. Undefined when the
 * paper is not there any more.
 */
export async function writeNote(
  store: Store,
  id: string,
  { from, to }: NoteChange,
  { now, since }: { readonly now: number; readonly since?: Undo | undefined },
): Promise<KeptNote | undefined> {
  const library = libraryOf(store);
  return changeList(store, async () => {
    const row = await library.saved.get(id);
    if (!row) return undefined;
    const before = savedOf(row);
    const note = joinNotes(from, before.note, to).toWellFormed();
    if (note.length > NOTE_LENGTH) throw new RangeError('A note has at most 100,000 characters.');
    const isSameEdit = since !== undefined && since.before.length > 0 && row.editedIn === since.generation;
    const isNew = note !== before.note;
    const changes = isNew ? [{ id, before, after: touched({ ...before, note }, before, now) }] : [];
    const undo = await writeSaved(library, changes, isSameEdit ? 'same edit' : 'user');
    return { note, undo: since && (isSameEdit || !isNew) ? since : undo };
  });
}
