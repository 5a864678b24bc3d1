import type { HiddenPaper } from '../../domain/hidden-paper.ts';
import { readKnownPapers } from '../archive/read-known-papers.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** The hidden papers, the last hidden first. */
export async function readHidden(store: Store): Promise<HiddenPaper[]> {
  const marks = await libraryOf(store).marks.orderBy('hiddenAt').reverse().toArray();
  const ids = marks.map(({ id }) => id);
  const [cached, saved] = await Promise.all([readKnownPapers(store, ids), libraryOf(store).saved.bulkGet(ids)]);
  return marks.map(({ id, title, hiddenAt = 0 }, index) => {
    const paper = cached.get(id) ?? saved[index]?.paper;
    return { id, title: paper?.title ?? title ?? id, hiddenAt, ...(paper && { paper }) };
  });
}

/** How many papers are hidden. */
export async function countHidden(store: Store): Promise<number> {
  const library = libraryOf(store);
  return library.marks.orderBy('hiddenAt').count();
}
