import type { CommandResult } from '../browser/commands.ts';
import { putRefreshState, readRefreshState } from '../store/feeds/refresh-state.ts';
import { attempt } from './attempt.ts';
import { refresh } from './refresh.ts';
import { repaint } from './repaint.ts';
import { dropThumbnails } from './update-thumbnails.ts';
import type { World } from './world.ts';

/**
 * The person gave or withdrew some permission. If that changes whether the service can be reached, it is due at once, whatever the
 * backoff; a pause that the service asked for still holds, and the button stays free. Thumbnails go when their host is out of reach.
 */
export async function onPermissionsChanged(world: World): Promise<CommandResult | undefined> {
  const hasChanged = await attempt(world, async () => {
    const hadNone = (await readRefreshState(world.store))?.failure?.kind === 'no-access';
    if ((await world.hasAccess()) !== hadNone) return false;
    await putRefreshState(world.store, (state) => ({ ...state, nextRefreshAt: world.now() }));
    return true;
  });
  await dropThumbnails(world);
  if (hasChanged) return refresh(world, 'alarm');
  await repaint(world);
  return undefined;
}
