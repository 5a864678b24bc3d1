import type { PickedFolder } from '../domain/sync/folder-handle.ts';

/** Lets the person pick a folder, to be read and written from the start; undefined where they don't. Straight from a click. */
export async function pickFolder(): Promise<PickedFolder | undefined> {
  const { showDirectoryPicker } = globalThis as { showDirectoryPicker?: (options: object) => Promise<PickedFolder> };
  try {
    return await showDirectoryPicker?.({ mode: 'readwrite', id: 'paperglance' });
  } catch {
    // Closed, or not allowed: "Don't allow" is what its Return key presses.
    return undefined;
  }
}
