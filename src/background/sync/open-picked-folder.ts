import type { FolderHandle } from '../../domain/sync/folder-handle.ts';
import { SyncFailed } from '../../domain/sync/sync-state.ts';
import type { Store } from '../../store/open-store.ts';
import { readPickedFolder } from '../../store/sync/picked-folder.ts';

/** The folder that was picked, where the browser lets us at it: without "on every visit" that is while a page of ours is open. */
export async function openPickedFolder(store: Store): Promise<FolderHandle | undefined> {
  const folder = await readPickedFolder(store);
  if (folder && (await folder.queryPermission({ mode: 'readwrite' })) !== 'granted')
    throw new SyncFailed({ kind: 'folder-asleep' });
  return folder;
}
