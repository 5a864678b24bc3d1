import { parseWatchState, type WatchState } from '../domain/watching/watch-state.ts';
import { extension } from './extension.ts';

const KEY = 'watchState';

/** How far watching is; outlives the background and the browser. */
export async function readWatchState(): Promise<WatchState> {
  const { [KEY]: stored } = await extension.storage.local.get(KEY);
  return parseWatchState(stored);
}

export async function writeWatchState(state: WatchState): Promise<void> {
  await extension.storage.local.set({ [KEY]: state });
}
