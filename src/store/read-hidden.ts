import type { Paper } from '../domain/paper.ts';
import type { Store } from './open-store.ts';
import { readPapers } from './read-papers.ts';

/** A hidden paper: its name, when it was hidden, and the best copy that is left of it. */
export interface HiddenPaper {
  readonly id: string;
  readonly title: string;
  readonly hiddenAt: number;
  readonly paper?: Paper;
}

/** The hidden papers, the last hidden first. */
export async function readHidden(store: Store): Promise<HiddenPaper[]> {
  const marks = await store.library.marks.orderBy('hiddenAt').reverse().toArray();
  const ids = marks.map(({ id }) => id);
  const [cached, saved] = await Promise.all([readPapers(store, ids), store.library.saved.bulkGet(ids)]);
  return marks.map(({ id, title, hiddenAt = 0 }, index) => {
    const paper = cached.get(id) ?? saved[index]?.paper;
    return { id, title: paper?.title ?? title ?? id, hiddenAt, ...(paper && { paper }) };
  });
}

/** How many papers are hidden. */
export async function countHidden({ library }: Store): Promise<number> {
  return library.marks.orderBy('hiddenAt').count();
}
