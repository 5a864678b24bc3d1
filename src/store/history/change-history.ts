import type { PaperHistory } from '../../domain/paper-history.ts';
import { announceChange } from '../changes.ts';
import { libraryOf, type Store } from '../databases.ts';
import type { Undo } from '../saved/write-saved.ts';
import { type HistoryChange, tellOfMarks } from './merge-history.ts';

/**
 * Changes what is known of papers, in one transaction; `change` starts from a blank history where nothing happened to a paper yet, and
 * answers with the same object where there is nothing to change. Answers with the way back, for `undoChange`.
 */
export async function changeHistory(
  store: Store,
  ids: readonly string[],
  now: number,
  change: (history: PaperHistory) => PaperHistory,
): Promise<Undo> {
  const library = libraryOf(store);
  const wanted = [...new Set(ids)];
  const { marks: histories, state, sync, syncMarks } = library;
  const marks = await library.transaction('rw', [histories, state, sync, syncMarks], async () => {
    const rows = await library.marks.bulkGet(wanted);
    const changes = wanted.flatMap((id, index): HistoryChange[] => {
      const before = rows[index];
      const known = before ?? { id, listedAt: {}, seenAt: {}, touchedAt: now };
      const after = change(known);
      return after === known ? [] : [{ before, after: { ...after, touchedAt: now } }];
    });
    await library.marks.bulkPut(changes.map(({ after }) => after));
    await tellOfMarks(library, changes);
    if (changes.length > 0) announceChange(library);
    return changes;
  });
  return { generation: 0, before: [], history: { marks, observations: [] } };
}
