import type { LibraryDatabase, LibraryState } from './library-schema.ts';

/** The state of a library that nothing was written to. */
export function newState(): LibraryState {
  const databaseId = crypto.randomUUID();
  return { key: 'state', databaseId, generation: 0, count: 0, hiddenGeneration: 0, changes: 0 };
}

/** The state as stored, or a new one. Called inside a transaction. */
export async function readState({ state }: LibraryDatabase): Promise<LibraryState> {
  return (await state.get('state')) ?? newState();
}

/** Notes that something was hidden or shown again. Called inside a transaction over `state`. */
export async function touchHidden(library: LibraryDatabase): Promise<void> {
  const state = await readState(library);
  const generation = state.generation + 1;
  await library.state.put({ ...state, generation, hiddenGeneration: generation });
}
