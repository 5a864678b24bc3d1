import { venueOf } from '../../domain/bibliography/venue.ts';
import type { Mirror } from '../../domain/mirror.ts';
import { rowFor } from '../../domain/row.ts';
import type { Screen } from '../../domain/screen.ts';
import { readMirroredList } from './read-mirrored-list.ts';

/** The Saved view from the list's second copy alone, for a browser that can't open the database any more. */
export async function readMirroredScreen(mirror: Pick<Mirror, 'readAll'>, now: number): Promise<Screen> {
  const list = await readMirroredList(mirror);
  const rows = list.map(({ paper, record }) =>
    rowFor(paper, { isSaved: true, observations: [], gainsSince: now, now, venue: venueOf(record) }),
  );
  return {
    view: 'saved',
    rows,
    total: rows.length,
    unseen: { trending: 0, newest: 0 },
    savedCount: rows.length,
    hiddenCount: 0,
  };
}
