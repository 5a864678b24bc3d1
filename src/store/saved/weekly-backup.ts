import { WEEK_MS } from '../../domain/durations.ts';
import { happenedAt } from '../../domain/stored-time.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { noteExport, readForBackup, type WholeLibrary } from './backup-state.ts';

/**
 * Has a complete backup written when the last export is a week old and something was changed since. `write` is given the way to
 * read the library, and says whether the file is there: only then it counts. Answers with whether it was written.
 */
export async function writeWeeklyBackup(store: Store, now: number, write: WriteFile): Promise<boolean> {
  // Asked, written and noted by one at a time: at a browser's start two wakes would write a file each.
  return navigator.locks.request('paperglance-weekly-backup', () => writeIfDue(store, now, write));
}

type WriteFile = (read: () => Promise<WholeLibrary>) => Promise<boolean>;

async function writeIfDue(store: Store, now: number, write: WriteFile): Promise<boolean> {
  if (!(await isDue(store, now))) return false;
  let changes: number | undefined;
  const isWritten = await write(async () => {
    const whole = await readForBackup(store);
    changes = whole.changes;
    return whole;
  });
  if (!isWritten || changes === undefined) return false;
  await noteExport(store, changes, now);
  return true;
}

async function isDue(store: Store, now: number): Promise<boolean> {
  const library = libraryOf(store);
  const state = await library.state.get('state');
  if (!state || state.changes === (state.exportedChanges ?? 0)) return false;
  const exportedAt = happenedAt(state.exportedAt, now);
  return exportedAt === undefined || now - exportedAt >= WEEK_MS;
}
