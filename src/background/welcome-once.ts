import { isUntouched } from '../store/saved/is-untouched.ts';
import { attempt } from './attempt.ts';
import { coalesced } from './coalesced.ts';
import type { World } from './world.ts';

/**
 * Opens the welcome at the first wake ever, and never again. No event tells that (an unpacked extension is "installed" at every
 * start), but a library that nothing was ever listed in does; it must run before the first refresh. Never rejects.
 */
export const welcomeOnce = coalesced(async (world) => void (await attempt(world, () => welcome(world))));

async function welcome({ store, welcome: { wasOpened, noteOpened, open } }: World): Promise<void> {
  if (await wasOpened()) return;
  const isFirstRun = await isUntouched(store);
  // Noted first: who dies in between is spared the welcome, rather than welcomed twice.
  await noteOpened();
  if (isFirstRun) await open();
}
