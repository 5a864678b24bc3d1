import type { Paper } from '../domain/paper.ts';
import type { Store } from './open-store.ts';
import { readPapers } from './read-papers.ts';
import { readSavedPaper } from './read-saved.ts';

/** One paper as it is known best: the cache's copy, else the reading list's own. */
export async function readPaper(store: Store, id: string): Promise<Paper | undefined> {
  const cached = (await readPapers(store, [id])).get(id);
  return cached ?? (await readSavedPaper(store, id))?.paper;
}
