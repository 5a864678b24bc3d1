import { venueOf } from '../../domain/bibliography/venue.ts';
import { type Row, rowFor } from '../../domain/row.ts';
import type { Screen } from '../../domain/screen.ts';
import { readHistory } from '../history/read-history.ts';
import type { Store } from '../open-store.ts';
import { readFoundPapers } from './read-found.ts';

/** Rows that a search can show without reading, by id; undefined for what is hidden or gone. */
export type RowsAtHand = Map<string, Row | undefined>;

interface Asked {
  readonly found: readonly string[];
  readonly before: Screen;
  /** What is read comes to it. */
  readonly atHand: RowsAtHand;
  readonly limit: number;
  readonly now: number;
}

/**
 * The first `limit` rows of what a search found, for the frame after a keystroke: those at hand, the others read without their
 * history and rules. Without others it answers at once, so that nothing is drawn in between; the rest of the screen is as
 * `before`. `readScreen` then brings all, and all about them.
 */
export function readFirstResults(store: Store, asked: Asked): Screen | Promise<Screen> {
  const { found, atHand, limit, now } = asked;
  const missing = found.slice(0, limit).filter((id) => !atHand.has(id));
  if (missing.length === 0) return screenOf(asked);
  return readToHand(store, { ids: missing, atHand, now }).then(() => screenOf(asked));
}

/** The rows of a screen that was read, for a search that begins there. */
export function rowsOf({ rows }: Screen): RowsAtHand {
  return new Map(rows.map((row) => [row.id, withoutNew(row)]));
}

/** Reads the rows of `ids`, without their history and rules. */
export async function readToHand(
  store: Store,
  { ids, atHand, now }: { readonly ids: readonly string[]; readonly atHand: RowsAtHand; readonly now: number },
): Promise<void> {
  const [papers, marks] = await Promise.all([readFoundPapers(store, ids), readHistory(store, ids)]);
  for (const id of ids) {
    const [found, mark] = [papers.get(id), marks.get(id)];
    const isSaved = found?.saved !== undefined && found.saved.removedAt === undefined;
    const isShown = found && (mark?.hiddenAt === undefined || isSaved);
    const venue = venueOf(found?.saved?.record);
    const context = { mark, isSaved, observations: [], gainsSince: now, now, venue };
    atHand.set(id, isShown ? rowFor(found.paper, context) : undefined);
  }
}

/** Nothing is New in a search. What is the same stays the same object, or it would be drawn again. */
function withoutNew(row: Row): Row {
  if (row.seenAt === undefined) return row;
  const { seenAt: _, ...rest } = row;
  return rest;
}

function screenOf({ found, before, atHand, limit }: Asked): Screen {
  const { view, unseen, savedCount, hiddenCount, refresh } = before;
  return {
    view,
    rows: found.slice(0, limit).flatMap((id) => atHand.get(id) ?? []),
    total: found.length,
    isPart: true,
    unseen,
    savedCount,
    hiddenCount,
    ...(refresh && { refresh }),
  };
}
