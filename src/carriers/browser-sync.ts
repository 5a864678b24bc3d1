import { MINUTE_MS } from '../domain/durations.ts';
import {
  BROWSER_MARKER_ID,
  isWithinRoom,
  itemsOfFile,
  keysOfFile,
  partsOfFile,
  pathsIn,
  type StoredItems,
} from '../domain/sync/browser-place.ts';
import type { Carrier } from '../domain/sync/carrier.ts';
import { SyncFailed } from '../domain/sync/sync-state.ts';
import { fromBase64, toBase64 } from '../http/base64.ts';

/** `storage.sync`, as much of it as is used. */
export interface SyncArea {
  readonly get: (keys: null) => Promise<StoredItems>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string[]) => Promise<void>;
}

/**
 * The browser's own sync: 100 kB in 512 keys of 8 kB. Files are cut into keys; whatever does not fit is refused before anything is touched. A key
 * may vanish at any time, when the browser first unites with an account: a file that lacks one does not verify, and is told again.
 */
export function browserSyncCarrier(area: SyncArea, now: () => number, onRequest = () => {}): Carrier {
  return {
    list: async () => pathsIn(await area.get(null)),

    async read(path) {
      const parts = partsOfFile(path, await area.get(null));
      const bytes = parts?.map((part) => fromBase64(part) ?? new Uint8Array());
      return bytes && new Uint8Array(await new Blob(bytes).arrayBuffer());
    },

    write: (path, bytes) => put([], path, bytes),

    async remove(paths) {
      const items = await area.get(null);
      const keys = paths.flatMap((path) => keysOfFile(path, items));
      if (keys.length > 0) await write(() => area.remove(keys));
    },

    placeId: BROWSER_MARKER_ID,
    replace: put,
  };

  async function put(paths: readonly string[], path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const there = await area.get(null);
    const items = itemsOfFile(path, bytes, toBase64);
    const gone = new Set([...paths, path].flatMap((one) => keysOfFile(one, there)));
    const left = Object.fromEntries(Object.entries(there).filter(([key]) => !gone.has(key)));
    if (!isWithinRoom({ ...left, ...items })) throw new SyncFailed({ kind: 'outgrown' });
    const keys = [...gone].filter((key) => !(key in items));
    // Both at once where there is room for both; else what goes makes room first, and dying between has it told again.
    const isRoomy = isWithinRoom({ ...there, ...items });
    if (!isRoomy && keys.length > 0) await write(() => area.remove(keys));
    await write(() => area.set(items));
    if (isRoomy && keys.length > 0) await write(() => area.remove(keys));
  }

  async function write(act: () => Promise<void>): Promise<void> {
    onRequest();
    try {
      await act();
    } catch (error) {
      const words = error instanceof Error ? error.message : '';
      // The browser lets 120 writes a minute pass, and 1,800 an hour.
      if (/MAX_WRITE|per.?minute|per.?hour/i.test(words))
        throw new SyncFailed({
          kind: 'slow-down',
          until: now() + (/hour/i.test(words) ? HOUR_REST_MS : MINUTE_REST_MS),
        });
      if (/quota/i.test(words)) throw new SyncFailed({ kind: 'outgrown' });
      throw error;
    }
  }
}

const MINUTE_REST_MS = MINUTE_MS;
const HOUR_REST_MS = 15 * MINUTE_MS;
