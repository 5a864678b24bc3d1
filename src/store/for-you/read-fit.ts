import type { Store } from '../open-store.ts';
import { readFoundPapers } from '../search/read-found.ts';
import type { Fit, ForYouReading } from './read-for-you.ts';

/** How well papers fit, by id, and why: to what is being read (`now`), or to all that was saved. */
export async function readFit(
  store: Store,
  { fitSaved, fitNow }: Pick<ForYouReading, 'fitSaved' | 'fitNow'>,
  ids: readonly string[],
  to: 'now' | 'saved',
): Promise<ReadonlyMap<string, Fit>> {
  const found = await readFoundPapers(store, ids);
  const papers = [...found.values()].map(({ paper }) => paper);
  return to === 'now' ? fitNow(papers) : fitSaved(papers);
}
