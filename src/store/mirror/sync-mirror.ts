import type { LibraryNotice, Mirror, MirrorCheckpoint } from '../../domain/mirror.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import type { LibraryState } from '../schema/new-state.ts';
import { mirrorChanges } from './mirror-changes.ts';
import { restoreFromMirror } from './restore-from-mirror.ts';

/**
 * Compares library and mirror, and makes them one again: what was written since goes to the mirror, what the database lost
 * comes back from it. Runs at every wake, at every page's start and after every write, in whichever context; twice is the same
 * as once. `thorough` compares entry by entry, else counts and generations are believed. Answers with what is to be told.
 */
export async function syncMirror(
  store: Store,
  mirror: Mirror,
  { now, thorough = false }: { readonly now: number; readonly thorough?: boolean },
): Promise<LibraryNotice | undefined> {
  return mirror.alone(async () => {
    const [witness, isErasing] = await Promise.all([mirror.readWitness(), mirror.isErasing()]);
    if (isErasing) return undefined;
    if (witness && !thorough && (await agrees(store, witness))) {
      await mirrorChanges(store, mirror, witness);
      return undefined;
    }
    return restoreFromMirror(store, mirror, witness, now);
  });
}

/** Whether the database is the one of the witness, not older, and has the rows that it says it has. */
async function agrees(store: Store, witness: MirrorCheckpoint): Promise<boolean> {
  const library = libraryOf(store);
  const { saved, state, marks } = library;
  return library.transaction('r', saved, state, marks, async () => {
    const [known, count, hidden] = await Promise.all([
      state.get('state'),
      saved.count(),
      marks.orderBy('hiddenAt').count(),
    ]);
    return known !== undefined && isSound(known, count, hidden, witness);
  });
}

function isSound(state: LibraryState, count: number, hidden: number, witness: MirrorCheckpoint): boolean {
  if (state.databaseId !== witness.databaseId || state.generation < witness.generation) return false;
  if (count !== state.count) return false;
  if (state.generation === witness.generation && count !== witness.count) return false;
  return state.hiddenGeneration > witness.generation || hidden === witness.hidden;
}
