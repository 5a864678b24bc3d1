import { mergePaper } from '../../domain/merge-paper.ts';
import type { Paper } from '../../domain/paper.ts';
import { readKnownPapers } from '../archive/read-known-papers.ts';
import type { Store } from '../open-store.ts';
import { readSavedPaper } from '../saved/read-saved.ts';

/** One paper as it is known best: what the cache or the archive has, and what only the reading list's own copy knows. */
export async function readPaper(store: Store, id: string): Promise<Paper | undefined> {
  const [cached, saved] = await Promise.all([readKnownPapers(store, [id]), readSavedPaper(store, id)]);
  const told = cached.get(id);
  return told ? mergePaper(saved?.paper, told) : saved?.paper;
}
