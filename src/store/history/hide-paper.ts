import type { Paper } from '../../domain/paper.ts';
import type { Store } from '../databases.ts';
import { unsaveNamed } from '../saved/save-paper.ts';
import { changeList, type Undo } from '../saved/write-saved.ts';
import { changeHistory } from './change-history.ts';

/**
 * Never show this paper again: off the reading list too, since what is hidden is not saved. In one transaction, which the way back
 * takes back as one. Its title is kept with its history, so that the list of hidden papers can always name it.
 */
export async function hidePaper(store: Store, { id, title }: Pick<Paper, 'id' | 'title'>, now: number): Promise<Undo> {
  return changeList(store, async () => {
    const unsaved = await unsaveNamed(store, { id }, now);
    const { history } = await changeHistory(store, [id], now, (known) =>
      known.hiddenAt === undefined ? { ...known, hiddenAt: now, title } : known,
    );
    return { ...unsaved, ...(history && { history }) };
  });
}

/** Brings a hidden paper back, as it was before: still New where it was New. */
export async function unhidePaper(store: Store, id: string, now: number): Promise<Undo> {
  return changeHistory(store, [id], now, (history) => {
    if (history.hiddenAt === undefined) return history;
    const { hiddenAt: _hidden, title: _title, ...shown } = history;
    return shown;
  });
}
