import { Dexie } from 'dexie';
import type { Observation } from '../domain/paper.ts';
import type { LibraryDatabase } from './library-schema.ts';

/** The newest observation of each of `ids`: one step on the primary key a paper, all asked at once, however long the histories are. */
export async function readLastObservations(
  { observations }: LibraryDatabase,
  ids: readonly string[],
): Promise<Map<string, Observation>> {
  const last = await Promise.all(
    ids.map((id) => observations.where('[paperId+at]').between([id, Dexie.minKey], [id, Dexie.maxKey]).last()),
  );
  return new Map(last.flatMap((row) => (row ? [[row.paperId, row] as const] : [])));
}
