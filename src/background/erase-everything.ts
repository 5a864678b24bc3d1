import { eraseCache, eraseLibrary } from '../store/schema/erase-store.ts';
import { attempt } from './attempt.ts';
import { repaint } from './repaint.ts';
import type { World } from './world.ts';

/**
 * As if the extension were newly installed. That it is wanted is noted first and forgotten last: whoever dies in between leaves it to
 * the next wake, and nothing comes back. Rejects when something could not be deleted; what is left then stays.
 */
export async function eraseEverything(world: World): Promise<void> {
  await world.erasing.note();
  await erase(world);
  await repaint(world);
}

/** At each wake: goes on where a deletion died. Never rejects. */
export async function finishErasing(world: World): Promise<void> {
  await attempt(world, async () => {
    if (await world.erasing.isWanted()) await erase(world);
  });
}

/**
 * While the mirror is held: in between, whoever compares it with the library would take the one for damaged and restore it from the
 * other. What can't be deleted must not have the list deleted at every wake from now on: then it is no longer wanted.
 */
async function erase({ store, mirror, erasing }: World): Promise<void> {
  await mirror.alone(async () => {
    try {
      // Another one may have come to the end meanwhile.
      if (!(await erasing.isWanted())) return;
      await erasing.returnPermissions();
      await eraseLibrary(store);
      await erasing.eraseStorage();
      await eraseCache(store);
    } finally {
      await erasing.end();
    }
  });
}
