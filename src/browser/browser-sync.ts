import { bytesOfItems, type StoredItems } from '../domain/sync/browser-place.ts';
import { extension } from './extension.ts';

/** What the browser carries from one device of its account to the next. */
export const browserSyncArea = {
  get: (keys: null): Promise<StoredItems> => extension.storage.sync.get(keys),
  set: (items: Record<string, unknown>): Promise<void> => extension.storage.sync.set(items),
  remove: (keys: string[]): Promise<void> => extension.storage.sync.remove(keys),
};

/** How much of it is taken, in bytes. */
export async function readBrowserSyncUse(): Promise<number> {
  return bytesOfItems(await browserSyncArea.get(null));
}

/** Calls `onChange` when something there changed, by whomever: Firefox tells of equal values too. Attach at the top of the module. */
export function watchBrowserSync(onChange: () => void): void {
  extension.storage.sync.onChanged.addListener(() => onChange());
}
