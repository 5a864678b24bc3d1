import { readHeldNotes } from '../../browser/held-notes.ts';
import { believedNow } from '../../domain/clock-runs.ts';
import { SHELF_KEPT_MS } from '../../domain/saved-paper.ts';
import { readClock } from '../../store/clock-record.ts';
import type { Store } from '../../store/open-store.ts';
import { writeNote } from '../../store/write-note.ts';
import type { Undo } from '../../store/write-saved.ts';

/**
 * Writes the notes that pages held when they went away. One whose paper was deleted waits as long as the shelf would, should the paper be
 * saved again. Rejects where the database can't be written; then all of them wait.
 */
export async function keepHeldNotes(store: Store, now: number, kept: (undo: Undo) => void): Promise<void> {
  const waiting: ReturnType<typeof readHeldNotes>[number][] = [];
  for (const held of readHeldNotes()) {
    const { id, heldAt: _, letGo, ...change } = held;
    const written = await writeNote(store, id, change, { now });
    if (written && written.undo.before.length > 0) kept(written.undo);
    if (written) letGo();
    else waiting.push(held);
  }
  if (waiting.length === 0) return;
  const believed = believedNow(await readClock(store, now), SHELF_KEPT_MS);
  for (const { heldAt, letGo } of waiting) if (heldAt < believed - SHELF_KEPT_MS) letGo();
}
