import type { Mirror } from '../domain/mirror.ts';
import { keepLibrarySafe } from './keep-library-safe.ts';
import type { Store } from './open-store.ts';
import { watch } from './watch.ts';

/**
 * Brings the mirror up to date after every write of the library, in whichever context that was: at once, and while one round is
 * running, once more behind it. Answers with the way to stop.
 */
export function followLibrary(
  store: Store,
  mirror: Mirror,
  { now, report }: { readonly now: () => number; readonly report: (error: unknown) => void },
): () => void {
  let isRunning = false;
  let isBehind = false;
  return watch(() => readGeneration(store), follow, report);

  function follow(): void {
    isBehind = true;
    if (!isRunning) void run();
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (isBehind) {
      isBehind = false;
      await keepLibrarySafe(store, mirror, { now: now() }).catch(report);
    }
    isRunning = false;
  }
}

/** Rises with every write of the reading list or of what is hidden. */
async function readGeneration({ library }: Store): Promise<number> {
  return (await library.state.get('state'))?.generation ?? 0;
}
