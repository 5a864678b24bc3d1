import { type Screen, snapshotOf } from '../domain/screen.ts';
import { extension } from './extension.ts';
import { SNAPSHOT_KEY } from './first-frame.ts';

/** Leaves the screen ready for the next first frame. */
export async function leaveSnapshot(screen: Screen): Promise<void> {
  await extension.storage.local.set({ [SNAPSHOT_KEY]: snapshotOf(screen) });
}
