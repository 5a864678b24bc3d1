import type { LibraryDatabase } from '../schema/library-schema.ts';
import { type LibraryState, newState } from '../schema/new-state.ts';

/** The state as stored, or a new one. Called inside a transaction. */
export async function readState({ state }: LibraryDatabase): Promise<LibraryState> {
  return (await state.get('state')) ?? newState();
}

/** Notes that a backup has the last `count` changes, for they came from it or went back to what it had. Called inside a transaction. */
export async function noteInBackup(library: LibraryDatabase, count: number): Promise<void> {
  if (count === 0) return;
  const state = await readState(library);
  await library.state.put({ ...state, exportedChanges: Math.min(state.changes, (state.exportedChanges ?? 0) + count) });
}

/** Notes that something was hidden or shown again. Called inside a transaction over `state`. */
export async function touchHidden(library: LibraryDatabase): Promise<void> {
  const state = await readState(library);
  const generation = state.generation + 1;
  await library.state.put({ ...state, generation, hiddenGeneration: generation });
}
