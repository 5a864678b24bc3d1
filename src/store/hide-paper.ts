import type { Paper } from '../domain/paper.ts';
import { changeMark } from './change-mark.ts';
import type { Store } from './open-store.ts';

/** Never show this paper again. Its title is kept with the mark, so that the list of hidden papers can always name it. */
export async function hidePaper(store: Store, paper: Pick<Paper, 'id' | 'title'>, now: number): Promise<void> {
  await changeMark(store, paper.id, now, (mark) =>
    mark.hiddenAt === undefined ? { ...mark, hiddenAt: now, title: paper.title } : mark,
  );
}

/** Brings a hidden paper back, as it was before: still New where it was New. */
export async function unhidePaper(store: Store, id: string, now: number): Promise<void> {
  await changeMark(store, id, now, (mark) => {
    if (mark.hiddenAt === undefined) return mark;
    const { hiddenAt: _hidden, title: _title, ...shown } = mark;
    return shown;
  });
}
