import { sendCommand } from '../browser/commands.ts';
import { eraseStorage } from '../browser/erase-storage.ts';
import { mirror } from '../browser/mirror.ts';
import { OPTIONAL_PERMISSION_NAMES, returnPermission } from '../browser/optional-permissions.ts';
import { reloadOtherPages } from '../browser/other-pages.ts';
import { eraseStore } from '../store/erase-store.ts';
import type { Store } from '../store/open-store.ts';

/**
 * As if the extension were newly installed. Databases and storage go while the mirror is held: in between, whoever compares
 * them would take the one for damaged and restore it from the other. Then the background begins anew.
 */
export async function eraseEverything(store: Store): Promise<void> {
  for (const name of OPTIONAL_PERMISSION_NAMES) await returnPermission(name).catch(() => undefined);
  await mirror.alone(async () => {
    await eraseStore(store);
    await eraseStorage();
  });
  // What they show, or could undo, is gone.
  reloadOtherPages();
  await sendCommand({ type: 'opened' });
}
