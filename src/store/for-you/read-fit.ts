import type { Screen } from '../../domain/screen.ts';
import type { Store } from '../open-store.ts';
import { readFoundPapers } from '../search/read-found.ts';
import type { Fit, ForYouReading } from './read-for-you.ts';

/** How well the rows of a list fit, by id, and why: the reading list's to what is being read, all others to what was saved. */
export async function readFit(
  store: Store,
  { fitSaved, fitNow }: Pick<ForYouReading, 'fitSaved' | 'fitNow'>,
  { view, rows }: Pick<Screen, 'view' | 'rows'>,
): Promise<ReadonlyMap<string, Fit>> {
  const found = await readFoundPapers(
    store,
    rows.map(({ id }) => id),
  );
  const papers = [...found.values()].map(({ paper }) => paper);
  return view === 'saved' ? fitNow(papers) : fitSaved(papers);
}
