import type { Phrase } from '../domain/phrase.ts';
import type { Screen } from '../domain/screen.ts';
import { shortened } from '../domain/snapshot.ts';
import type { ViewState } from '../domain/view-state.ts';
import { extension } from './extension.ts';
import { LEFT_KEYS, type Left, SNAPSHOT_KEY, type Snapshot, type Surface } from './first-frame.ts';
import { translatePhrase } from './translate-phrase.ts';

/** Leaves the trending list ready for the next first frame. */
export async function leaveSnapshot(screen: Screen, status: readonly Phrase[]): Promise<void> {
  await extension.storage.local.set({ [SNAPSHOT_KEY]: snapshotOf(screen, status) });
}

/** Leaves a surface as it is: the state, and the screen where it is another than the trending list. */
export async function leaveState(
  surface: Surface,
  state: ViewState,
  shown: { readonly screen: Screen; readonly status: readonly Phrase[] } | undefined,
  now: number,
): Promise<void> {
  const left: Left = { at: now, state, ...(shown && { snapshot: snapshotOf(shown.screen, shown.status) }) };
  await extension.storage.local.set({ [LEFT_KEYS[surface]]: left });
}

function snapshotOf(screen: Screen, status: readonly Phrase[]): Snapshot {
  return { screen: shortened(screen), status: status.map(translatePhrase).join(' ') };
}
