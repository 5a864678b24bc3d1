import { Dexie } from 'dexie';
import { positionBetween, positionFor } from '../../domain/position.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { savedOf } from '../schema/saved-row.ts';
import { type Change, changeList, touched, type Undo, writeSaved } from './write-saved.ts';

/** Where to: right before or right after another entry, or to an end of the list. */
export type MoveTo = { readonly before: string } | { readonly after: string } | 'top' | 'bottom';

/** Moves entries of the list, in the order given, to another place in its own order. Without the entry to stand beside, nothing moves. */
export async function movePapers(store: Store, ids: readonly string[], to: MoveTo, now: number): Promise<Undo> {
  const library = libraryOf(store);
  return changeList(store, async () => {
    const rows = await library.saved.bulkGet([...new Set(ids)]);
    const moving = rows.flatMap((row) => (row?.place === 'list' ? [savedOf(row)] : []));
    const gap = await gapAt(library, new Set(moving.map(({ id }) => id)), to, now);
    if (!gap) return writeSaved(library, [], 'user');
    let { above } = gap;
    const changes = moving.map((before): Change => {
      above = positionBetween(above, gap.below);
      return { id: before.id, before, after: touched({ ...before, position: above }, before, now) };
    });
    return writeSaved(library, changes, 'user');
  });
}

interface Gap {
  readonly above: string | undefined;
  readonly below: string | undefined;
}

/** The room between the neighbours to be, those that move left out. */
async function gapAt(
  library: LibraryDatabase,
  moving: ReadonlySet<string>,
  to: MoveTo,
  now: number,
): Promise<Gap | undefined> {
  const list = library.saved.where('[place+position]').between(['list', Dexie.minKey], ['list', Dexie.maxKey]);
  const order = (await list.keys()).map((key) => String((key as unknown as [string, string])[1]));
  const ids = await list.primaryKeys();
  const staying = ids.flatMap((id, index) => (moving.has(id) ? [] : [{ id, position: order[index] ?? '' }]));
  const place =
    to === 'top'
      ? 0
      : to === 'bottom'
        ? staying.length
        : 'before' in to
          ? staying.findIndex(({ id }) => id === to.before)
          : staying.findIndex(({ id }) => id === to.after) + 1;
  if (place < 0 || (typeof to === 'object' && 'after' in to && place === 0)) return undefined;
  const above = staying[place - 1]?.position;
  const below = staying.slice(place).find(({ position }) => above === undefined || position > above)?.position;
  // At the top there must stay room for what is saved next: as if it had been saved now.
  const top = positionFor(now);
  return above === undefined && (below === undefined || top < below) ? { above: top, below } : { above, below };
}
