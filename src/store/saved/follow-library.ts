import type { Mirror } from '../../domain/mirror.ts';
import { libraryOf } from '../databases.ts';
import { syncMirror } from '../mirror/sync-mirror.ts';
import type { Store } from '../open-store.ts';
import { indexSaved } from '../search/index-saved.ts';
import { watch } from '../watch.ts';

/**
 * Brings the mirror up to date after every write of the library, in whichever context that was: at once, and while one round is
 * running, once more behind it. Answers with the way to stop.
 */
export function followLibrary(
  store: Store,
  mirror: Mirror,
  { now, report }: { readonly now: () => number; readonly report: (error: unknown) => void },
): () => void {
  return followWrites(store, () => syncMirror(store, mirror, { now: now() }), report);
}

/** The same for the search index of the reading list. */
export function followWithIndex(store: Store, report: (error: unknown) => void): () => void {
  return followWrites(store, () => indexSaved(store), report);
}

/** Calls `act` after every write of the library, and of marks that other devices are to hear of. */
export function followUntold(store: Store, act: () => Promise<unknown>, report: (error: unknown) => void): () => void {
  const { syncMarks } = libraryOf(store);
  return followWrites(store, act, report, async () => `${await readGeneration(store)} ${await syncMarks.count()}`);
}

/** Calls `act` after every write of the library, in whichever context that was; while one runs, once more behind it. */
function followWrites(
  store: Store,
  act: () => Promise<unknown>,
  report: (error: unknown) => void,
  read: () => Promise<unknown> = () => readGeneration(store),
): () => void {
  let isRunning = false;
  let isBehind = false;
  return watch(read, follow, report);

  function follow(): void {
    isBehind = true;
    if (!isRunning) void run();
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (isBehind) {
      isBehind = false;
      await act().catch(report);
    }
    isRunning = false;
  }
}

/** Rises with every write of the reading list or of what is hidden. */
async function readGeneration(store: Store): Promise<number> {
  const library = libraryOf(store);
  return (await library.state.get('state'))?.generation ?? 0;
}
