import { sendCommand } from '../browser/commands.ts';
import { startArchive } from '../store/archive/archive-state.ts';
import type { Store } from '../store/open-store.ts';

/** Notes that the person wants the archive, and has the background begin. */
export async function startArchiveFrom(store: Store): Promise<void> {
  await startArchive(store);
  await sendCommand({ type: 'run-archive' });
}
