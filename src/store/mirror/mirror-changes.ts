import { type Mirror, type MirrorCheckpoint, type MirroredHidden, mirrorEntry } from '../../domain/mirror.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { savedOf } from '../schema/saved-row.ts';

/** Writes to the mirror what was written to a sound library since the witness; reads only that. */
export async function mirrorChanges(store: Store, mirror: Mirror, witness: MirrorCheckpoint): Promise<void> {
  const library = libraryOf(store);
  const { saved, gone, state, marks } = library;
  const since = witness.generation;
  const change = await library.transaction('r', saved, gone, state, marks, async () => {
    const known = await state.get('state');
    if (!known || known.generation === since) return undefined;
    const [rows, goneIds, hidden] = await Promise.all([
      saved.where('generation').above(since).toArray(),
      gone.where('generation').above(since).primaryKeys(),
      known.hiddenGeneration > since ? readHiddenMarks(library) : undefined,
    ]);
    return {
      entries: rows.map((row) => mirrorEntry(savedOf(row), row.generation)),
      gone: goneIds,
      hidden,
      witness: {
        databaseId: known.databaseId,
        generation: known.generation,
        count: known.count,
        hidden: hidden ? Object.keys(hidden).length : witness.hidden,
      },
    };
  });
  if (change) await mirror.write(change);
}

/** What is hidden, as the mirror keeps it. */
export async function readHiddenMarks({ marks }: LibraryDatabase): Promise<MirroredHidden> {
  const hidden = await marks.orderBy('hiddenAt').toArray();
  return Object.fromEntries(hidden.map(({ id, hiddenAt = 0, title = id }) => [id, [hiddenAt, title] as const]));
}
