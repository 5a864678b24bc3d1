import { type Row, rowFor } from '../domain/row.ts';
import type { Screen } from '../domain/screen.ts';
import type { Store } from './open-store.ts';
import { readMarks } from './read-marks.ts';
import { readPapers } from './read-papers.ts';
import { readSavedIds } from './read-saved.ts';

/**
 * The first `limit` rows of what a search found, for the frame after a keystroke: rows that stood on the screen `before` are
 * taken from there, the others are read without their history and rules. `readScreen` then brings all, and all about them.
 */
export async function readFirstFound(
  store: Store,
  { found, before, limit, now }: { found: readonly string[]; before: Screen; limit: number; now: number },
): Promise<Screen> {
  // Nothing is New in a search.
  const rows = new Map<string, Row>(before.rows.map(({ seenAt: _, ...row }) => [row.id, row]));
  const ids = found.slice(0, limit);
  const missing = ids.filter((id) => !rows.has(id));
  if (missing.length > 0) {
    const [papers, marks, savedIds] = await Promise.all([
      readPapers(store, missing),
      readMarks(store, missing),
      readSavedIds(store, missing),
    ]);
    for (const [id, paper] of papers) {
      const mark = marks.get(id);
      const context = { mark, isSaved: savedIds.has(id), observations: [], gainsSince: now, now };
      if (mark?.hiddenAt === undefined) rows.set(id, rowFor(paper, context));
    }
  }
  const { view, unseen, savedCount, hiddenCount, refresh } = before;
  return {
    view,
    rows: ids.flatMap((id) => rows.get(id) ?? []),
    total: found.length,
    isPart: true,
    unseen,
    savedCount,
    hiddenCount,
    ...(refresh && { refresh }),
  };
}
