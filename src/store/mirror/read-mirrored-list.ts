import type { HiddenPaper } from '../../domain/hidden-paper.ts';
import { entryFromMirror, type Mirror } from '../../domain/mirror.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { isAsleep } from '../../domain/snooze.ts';

/** The reading list from its second copy alone, in its own order: to be read where the database can't be opened, and nothing can be written. */
export async function readMirroredList(mirror: Pick<Mirror, 'readAll'>): Promise<SavedPaper[]> {
  const { papers } = await readMirroredLibrary(mirror);
  return papers
    .filter((saved) => saved.removedAt === undefined && !isAsleep(saved))
    .sort((a, b) => (a.position < b.position ? -1 : 1));
}

/** The same with what is snoozed, removed and hidden; in no order. */
export async function readMirroredLibrary(
  mirror: Pick<Mirror, 'readAll'>,
): Promise<{ readonly papers: SavedPaper[]; readonly hidden: readonly HiddenPaper[] }> {
  const { entries, hidden } = await mirror.readAll();
  return {
    papers: [...entries.values()].map(entryFromMirror),
    hidden: Object.entries(hidden)
      .map(([id, [hiddenAt, title]]) => ({ id, title, hiddenAt }))
      .sort((a, b) => b.hiddenAt - a.hiddenAt),
  };
}
