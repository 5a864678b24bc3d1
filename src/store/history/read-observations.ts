import type { Observation } from '../../domain/paper.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** The observations of each of `ids` since a moment (and the last one before it, which still held then), oldest first. */
export async function readObservations(
  store: Store,
  ids: readonly string[],
  since: number,
  now: number,
): Promise<Map<string, readonly Observation[]>> {
  const library = libraryOf(store);
  const { observations } = library;
  // In one transaction: one for each of two hundred queries costs more than what they read.
  const histories = await library.transaction('r', observations, () =>
    Promise.all(
      ids.map(async (id) => {
        const [before, after] = await Promise.all([
          observations.where('[paperId+at]').between([id, 0], [id, since], true, false).last(),
          observations.where('[paperId+at]').between([id, since], [id, now], true, true).toArray(),
        ]);
        return [id, before ? [before, ...after] : after] as const;
      }),
    ),
  );
  return new Map(histories);
}
