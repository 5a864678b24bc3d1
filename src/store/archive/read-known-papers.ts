import type { Paper } from '../../domain/paper.ts';
import { readPapers } from '../feeds/read-papers.ts';
import type { Store } from '../open-store.ts';
import { readArchivePapers } from './read-archive-papers.ts';

/** What the cache has of `ids`, and where it has nothing, the archive; by id. */
export async function readKnownPapers(store: Store, ids: readonly string[]): Promise<Map<string, Paper>> {
  const cached = await readPapers(store, ids);
  const others = ids.filter((id) => !cached.has(id));
  if (others.length === 0) return cached;
  return new Map([...cached, ...(await readArchivePapers(store, others))]);
}
