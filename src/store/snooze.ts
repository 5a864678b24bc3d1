import { positionFor } from '../domain/position.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { awake, isAsleep, isBack } from '../domain/snooze.ts';
import type { Store } from './open-store.ts';
import { type SavedRow, savedOf } from './saved-row.ts';
import { type Change, changeList, changeSaved, touched, type Undo, writeSaved } from './write-saved.ts';

/** Takes papers off the list until a date, ms since 1970; a date that has passed changes nothing. */
export async function snooze(store: Store, ids: readonly string[], until: number, now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) =>
    until <= now || saved.snoozedUntil === until ? saved : { ...awake(saved), snoozedUntil: until },
  );
}

/** Brings papers back before their time, on top of the list. */
export async function endSnooze(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) =>
    isAsleep(saved) ? { ...awake(saved), position: positionFor(now) } : saved,
  );
}

/**
 * Brings back, on top of the list, whatever was snoozed until now, and forgets of what came back long ago that it did. Answers with
 * the ids of what came back; twice is the same as once.
 */
export async function wakeSnoozed(store: Store, now: number): Promise<string[]> {
  if ((await readDue(store, now)).length === 0) return [];
  return changeList(store, async () => {
    const rows = await readDue(store, now);
    const changes = rows.map((row, turn): Change => {
      const before = savedOf(row);
      return { id: row.id, before, after: isAsleep(row) ? woken(before, now, turn) : awake(before) };
    });
    await writeSaved(store.library, changes, 'service');
    return rows.filter(isAsleep).map(({ id }) => id);
  });
}

/** How many papers came back by themselves since somebody last looked at the list. */
export async function countBack(store: Store, lookedAt: number, now: number): Promise<number> {
  const rows = await readPast(store, now);
  return rows.filter((row) => row.place === 'list' && isBack(row, lookedAt)).length;
}

const TOLD_FOR_MS = 30 * 24 * 3_600_000;

function woken(before: SavedPaper, now: number, turn: number): SavedPaper {
  return touched({ ...before, wokeAt: now, position: positionFor(now, turn) }, before, now);
}

async function readDue(store: Store, now: number): Promise<SavedRow[]> {
  const rows = await readPast(store, now);
  return rows.filter(
    ({ removedAt, wokeAt }) => removedAt === undefined && (wokeAt === undefined || wokeAt <= now - TOLD_FOR_MS),
  );
}

/** Few: what waits to come back, and what did in the last days. */
async function readPast({ library }: Store, now: number): Promise<SavedRow[]> {
  return library.saved.where('snoozedUntil').belowOrEqual(now).toArray();
}
