import { entryFromMirror, type Mirror } from '../domain/mirror.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';

/** The reading list from its second copy alone, in its own order: to be read where the database can't be opened, and nothing can be written. */
export async function readMirroredList(mirror: Pick<Mirror, 'readAll'>): Promise<SavedPaper[]> {
  const { entries } = await mirror.readAll();
  return [...entries.values()]
    .filter(({ removedAt, snoozedUntil }) => removedAt === undefined && snoozedUntil === undefined)
    .sort((a, b) => (a.position < b.position ? -1 : 1))
    .map(entryFromMirror);
}
