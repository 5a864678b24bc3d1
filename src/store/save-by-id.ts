import { barePaper } from '../domain/bare-paper.ts';
import type { Store } from './open-store.ts';
import { readPapers } from './read-papers.ts';
import { readSavedPaper } from './read-saved.ts';
import { type Saving, savePaper } from './save-paper.ts';

/**
 * Saves a paper of which somebody only has the arXiv id: with the copy that the cache or the list knows, else with the id and perhaps
 * a title, `incomplete` until it is looked up. Nobody is asked, so that it is safe within milliseconds.
 */
export async function savePaperById(
  store: Store,
  { id, title }: { readonly id: string; readonly title?: string | undefined },
  now: number,
): Promise<Saving> {
  const [cached, saved] = await Promise.all([readPapers(store, [id]), readSavedPaper(store, id)]);
  const known = cached.get(id) ?? (saved?.incomplete ? undefined : saved?.paper);
  return known ? savePaper(store, known, now) : savePaper(store, barePaper(id, title), now, { incomplete: true });
}
