import { mergePaper } from '../domain/merge-paper.ts';
import type { Paper } from '../domain/paper.ts';
import { positionFor, timeOnTop } from '../domain/position.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { awake } from '../domain/snooze.ts';
import type { Store } from './open-store.ts';
import { readTop } from './read-saved.ts';
import { savedOf } from './saved-row.ts';
import { changeList, touched, type Undo, writeSaved } from './write-saved.ts';

/** The entry, and the way back for `undoChange`: a save that is taken back never was, and what was on the shelf is there again. */
export interface Saving {
  readonly saved: SavedPaper;
  readonly undo: Undo;
}

/**
 * Puts a paper on the reading list with its own whole copy. Saving twice changes nothing; one that was removed comes back to the top with
 * its tags, note and state. `incomplete`: little more than the id is known, and the rest will be looked up.
 */
export async function savePaper(store: Store, paper: Paper, now: number, { incomplete = false } = {}): Promise<Saving> {
  const { library } = store;
  return changeList(store, async () => {
    const row = await library.saved.get(paper.id);
    const known = row && savedOf(row);
    if (known && known.removedAt === undefined) {
      return { saved: known, undo: await writeSaved(library, [], 'user') };
    }
    const position = positionFor(timeOnTop(now, await readTop(library)));
    const saved = { ...(known ? revived(known, paper, now, incomplete) : newEntry(paper, now, incomplete)), position };
    return { saved, undo: await writeSaved(library, [{ id: paper.id, before: known, after: saved }], 'user') };
  });
}

function newEntry(paper: Paper, now: number, incomplete: boolean): Omit<SavedPaper, 'position'> {
  return {
    id: paper.id,
    paper,
    state: 'to-read',
    tags: [],
    note: '',
    savedAt: now,
    changedAt: now,
    ...(incomplete && { incomplete: true as const }),
  };
}

function revived(known: SavedPaper, paper: Paper, now: number, isIncomplete: boolean): SavedPaper {
  const { removedAt: _, incomplete, ...rest } = awake(known);
  return touched(
    {
      ...rest,
      paper: isIncomplete ? known.paper : mergePaper(known.paper, paper),
      savedAt: now,
      keyedAt: known.keyedAt ?? known.savedAt,
      ...(incomplete && isIncomplete && { incomplete }),
    },
    known,
    now,
  );
}
