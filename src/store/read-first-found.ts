import { type Row, rowFor } from '../domain/row.ts';
import type { Screen } from '../domain/screen.ts';
import type { Store } from './open-store.ts';
import { readMarks } from './read-marks.ts';
import { readPapers } from './read-papers.ts';
import { readSavedIds } from './read-saved.ts';

interface Asked {
  readonly found: readonly string[];
  readonly before: Screen;
  readonly limit: number;
  readonly now: number;
}

/**
 * The first `limit` rows of what a search found, for the frame after a keystroke: rows that stood on the screen `before` are
 * taken from there, the others are read without their history and rules. Without others it answers at once, so that nothing
 * is drawn in between. `readScreen` then brings all, and all about them.
 */
export function readFirstFound(store: Store, asked: Asked): Screen | Promise<Screen> {
  const { found, before, limit, now } = asked;
  // Nothing is New in a search.
  const rows = new Map<string, Row>(before.rows.map(({ seenAt: _, ...row }) => [row.id, row]));
  const missing = found.slice(0, limit).filter((id) => !rows.has(id));
  if (missing.length === 0) return screenOf(rows, asked);
  return readRows(store, missing, now).then((read) => screenOf(new Map([...rows, ...read]), asked));
}

/** Without what is hidden. */
async function readRows(store: Store, ids: readonly string[], now: number): Promise<[string, Row][]> {
  const [papers, marks, savedIds] = await Promise.all([
    readPapers(store, ids),
    readMarks(store, ids),
    readSavedIds(store, ids),
  ]);
  return [...papers]
    .filter(([id]) => marks.get(id)?.hiddenAt === undefined)
    .map(([id, paper]) => {
      const context = { mark: marks.get(id), isSaved: savedIds.has(id), observations: [], gainsSince: now, now };
      return [id, rowFor(paper, context)];
    });
}

function screenOf(rows: ReadonlyMap<string, Row>, { found, before, limit }: Asked): Screen {
  const { view, unseen, savedCount, hiddenCount, refresh } = before;
  return {
    view,
    rows: found.slice(0, limit).flatMap((id) => rows.get(id) ?? []),
    total: found.length,
    isPart: true,
    unseen,
    savedCount,
    hiddenCount,
    ...(refresh && { refresh }),
  };
}
