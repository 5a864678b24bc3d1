import type { PickedFolder } from '../../domain/sync/folder-handle.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

interface PickedFolderRow {
  readonly key: 'folder';
  readonly handle: PickedFolder;
}

/** Keeps the folder that a person picked, beside the state: a handle can be kept in IndexedDB alone. */
export async function keepPickedFolder(store: Store, handle: PickedFolder): Promise<void> {
  await libraryOf(store).table<PickedFolderRow>('sync').put({ key: 'folder', handle });
}

/** Undefined where none was picked in this browser. */
export async function readPickedFolder(store: Store): Promise<PickedFolder | undefined> {
  return (await libraryOf(store).table<PickedFolderRow>('sync').get('folder'))?.handle;
}
