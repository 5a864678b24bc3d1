import { Dexie } from 'dexie';
import { DAY_MS } from '../../domain/durations.ts';
import { positionFor, timeOnTop } from '../../domain/position.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { awake, isAsleep, isBack, isToSleep } from '../../domain/snooze.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { type SavedRow, savedOf } from '../schema/saved-row.ts';
import { readTop } from './read-saved.ts';
import { type Change, changeList, changeSaved, touched, type Undo, writeSaved } from './write-saved.ts';

/** Takes papers off the list until a date, ms since 1970; a date that has passed changes nothing. */
export async function snooze(store: Store, ids: readonly string[], until: number, now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) =>
    until <= now || saved.snoozedUntil === until ? saved : { ...awake(saved), snoozedUntil: until },
  );
}

/** Brings papers back before their time, on top of the list. */
export async function endSnooze(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved, onTop) =>
    isAsleep(saved) ? { ...awake(saved), position: onTop } : saved,
  );
}

/**
 * Brings back, on top of the list, whatever was snoozed until now, and forgets of what came back long ago that it did. What a wrong clock
 * brought back before its time goes off again, and what one put off for years comes back. Answers with the ids of what came back; twice
 * is the same as once.
 */
export async function wakeSnoozed(store: Store, now: number): Promise<string[]> {
  if ((await readUnsettled(store, now)).length === 0) return [];
  return changeList(store, async () => {
    const rows = await readUnsettled(store, now);
    const above = await readTop(libraryOf(store));
    const changes = rows.map((row, turn): Change => {
      const before = savedOf(row);
      return { id: row.id, before, after: settled(before, now, positionFor(timeOnTop(now, above), turn)) };
    });
    await writeSaved(libraryOf(store), changes, 'service');
    return rows.filter((row) => isAsleep(row)).map(({ id }) => id);
  });
}

/** How many papers came back by themselves since somebody last looked at the list. */
export async function countBack(store: Store, lookedAt: number, now: number): Promise<number> {
  const rows = await readPast(store, now);
  return rows.filter((row) => row.place === 'list' && isBack(row, lookedAt)).length;
}

const TOLD_FOR_MS = 30 * DAY_MS;

/** The entry as it is to be at `now`; the same object where that is how it is. */
function settled(saved: SavedPaper, now: number, onTop: string): SavedPaper {
  const { snoozedUntil = 0, wokeAt } = saved;
  if (isAsleep(saved)) {
    return isToSleep(saved, now) ? saved : touched({ ...saved, wokeAt: now, position: onTop }, saved, now);
  }
  if (isToSleep(saved, now)) return { ...awake(saved), snoozedUntil };
  if (wokeAt === undefined || wokeAt > now) return { ...saved, wokeAt: now };
  // What a clock far behind woke is to go off again, once that clock is right.
  return wokeAt <= now - TOLD_FOR_MS && snoozedUntil <= now ? awake(saved) : saved;
}

/** Few: what waits to come back, and what did in the last days. */
async function readUnsettled(store: Store, now: number): Promise<SavedRow[]> {
  const library = libraryOf(store);
  const rows = await library.saved.where('snoozedUntil').above(Dexie.minKey).toArray();
  return rows.filter((row) => row.removedAt === undefined && settled(row, now, row.position) !== row);
}

async function readPast(store: Store, now: number): Promise<SavedRow[]> {
  const library = libraryOf(store);
  return library.saved.where('snoozedUntil').belowOrEqual(now).toArray();
}
