import type { Paper } from '../../domain/paper.ts';
import type { Store } from '../databases.ts';
import type { Undo } from '../saved/write-saved.ts';
import { changeHistory } from './change-history.ts';

/** Never show this paper again. Its title is kept with its history, so that the list of hidden papers can always name it. */
export async function hidePaper(store: Store, { id, title }: Pick<Paper, 'id' | 'title'>, now: number): Promise<Undo> {
  return changeHistory(store, [id], now, (history) =>
    history.hiddenAt === undefined ? { ...history, hiddenAt: now, title } : history,
  );
}

/** Brings a hidden paper back, as it was before: still New where it was New. */
export async function unhidePaper(store: Store, id: string, now: number): Promise<Undo> {
  return changeHistory(store, [id], now, (history) => {
    if (history.hiddenAt === undefined) return history;
    const { hiddenAt: _hidden, title: _title, ...shown } = history;
    return shown;
  });
}
