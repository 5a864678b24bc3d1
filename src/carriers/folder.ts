import type { Carrier } from '../domain/sync/carrier.ts';
import type { FolderHandle } from '../domain/sync/folder-handle.ts';
import { SYNC_FOLDER } from '../domain/sync/segment-path.ts';
import { isDeviceId } from '../domain/sync/stamp.ts';
import { SyncFailed } from '../domain/sync/sync-state.ts';

/**
 * A folder on this computer, which Syncthing, Dropbox or iCloud may carry on. A file appears whole, once its writing is closed; what others put there
 * may be half of one. `onRequest` counts.
 */
export function folderCarrier(open: () => Promise<FolderHandle | undefined>, onRequest = () => {}): Carrier {
  return {
    async list() {
      const root = await folderOf(SYNC_FOLDER, false);
      if (!root) return [];
      const paths: string[] = [];
      for (const [name, { kind }] of await inside(root)) {
        if (kind === 'file') paths.push(name);
        else if (isDeviceId(name)) {
          const folder = await asked(() => root.getDirectoryHandle(name));
          for (const [own, { kind: ofOwn }] of folder ? await inside(folder) : [])
            if (ofOwn === 'file') paths.push(`${name}/${own}`);
        }
      }
      return paths;
    },

    async read(path) {
      const [folder, name] = await placeOf(path, false);
      const file = await asked(async () => (await folder?.getFileHandle(name))?.getFile());
      const bytes = file && (await asked(() => file.arrayBuffer()));
      return bytes && new Uint8Array(bytes);
    },

    async write(path, bytes) {
      const [folder, name] = await placeOf(path, true);
      const isWritten = await asked(async () => {
        const file = await folder?.getFileHandle(name, { create: true });
        const writing = await file?.createWritable();
        await writing?.write(bytes);
        await writing?.close();
        return writing !== undefined;
      });
      // The picked folder itself is gone.
      if (!isWritten) throw new SyncFailed({ kind: 'no-folder' });
    },

    async remove(paths) {
      for (const path of paths) {
        const [folder, name] = await placeOf(path, false);
        await asked(async () => folder?.removeEntry(name));
      }
    },
  };

  async function placeOf(path: string, isToMake: boolean): Promise<readonly [FolderHandle | undefined, string]> {
    const parts = path.split('/');
    return [await folderOf([...SYNC_FOLDER, ...parts.slice(0, -1)], isToMake), parts.at(-1) ?? ''];
  }

  async function folderOf(names: readonly string[], isToMake: boolean): Promise<FolderHandle | undefined> {
    let folder: FolderHandle | undefined = await open();
    if (!folder) throw new SyncFailed({ kind: 'no-folder' });
    for (const name of names) {
      const above: FolderHandle = folder;
      folder = await asked(() => above.getDirectoryHandle(name, { create: isToMake }));
      if (!folder) return undefined;
    }
    return folder;
  }

  async function inside(folder: FolderHandle): Promise<readonly (readonly [string, { kind: 'file' | 'directory' }])[]> {
    const found: (readonly [string, { kind: 'file' | 'directory' }])[] = [];
    await asked(async () => {
      for await (const entry of folder.entries()) found.push(entry);
    });
    return found;
  }

  /** Undefined where it is not there. */
  async function asked<T>(act: () => Promise<T>): Promise<T | undefined> {
    onRequest();
    try {
      return await act();
    } catch (error) {
      const name = error instanceof DOMException ? error.name : '';
      // A file in the way of a folder, and the other way round, is nobody's of ours.
      if (name === 'NotFoundError' || name === 'TypeMismatchError') return undefined;
      if (name === 'NotAllowedError' || name === 'SecurityError') throw new SyncFailed({ kind: 'folder-asleep' });
      if (name === 'QuotaExceededError') throw new SyncFailed({ kind: 'full' });
      if (name === 'NoModificationAllowedError' || name === 'InvalidStateError')
        throw new SyncFailed({ kind: 'locked' });
      throw error;
    }
  }
}
