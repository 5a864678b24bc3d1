import { positionFor } from '../domain/position.ts';
import type { Store } from './open-store.ts';
import { savedOf } from './saved-row.ts';
import { changeList, changeSaved, touched, type Undo, writeSaved } from './write-saved.ts';

/** Takes papers off the list until a date, ms since 1970; a date that has passed changes nothing. */
export async function snooze(store: Store, ids: readonly string[], until: number, now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) =>
    until <= now || saved.snoozedUntil === until ? saved : { ...saved, snoozedUntil: until },
  );
}

/** Brings papers back before their time, on top of the list. */
export async function endSnooze(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => {
    if (saved.snoozedUntil === undefined) return saved;
    const { snoozedUntil: _, ...rest } = saved;
    return { ...rest, position: positionFor(now) };
  });
}

/** Brings back, on top of the list, whatever was snoozed until now. Answers with their ids; twice is the same as once. */
export async function wakeSnoozed(store: Store, now: number): Promise<string[]> {
  const { library } = store;
  if ((await library.saved.where('snoozedUntil').belowOrEqual(now).count()) === 0) return [];
  return changeList(store, async () => {
    const rows = await library.saved.where('snoozedUntil').belowOrEqual(now).toArray();
    const due = rows.filter(({ removedAt }) => removedAt === undefined);
    const changes = due.map((row, turn) => {
      const before = savedOf(row);
      const { snoozedUntil: _, ...rest } = before;
      return { id: row.id, before, after: touched({ ...rest, position: positionFor(now, turn) }, before, now) };
    });
    await writeSaved(library, changes, 'service');
    return due.map(({ id }) => id);
  });
}
