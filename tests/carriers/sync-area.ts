import { bytesOfItems, type StoredItems } from '../../src/domain/sync/browser-place.ts';

/** `storage.sync` as Chromium keeps it: its limits, its words, and nothing written where one of them is passed. */
export class FakeSyncArea {
  items: Record<string, unknown> = {};
  writes = 0;
  writesAMinute = 120;

  readonly get = async (_: null): Promise<StoredItems> => ({ ...this.items });

  readonly set = async (items: Record<string, unknown>): Promise<void> => {
    this.#count();
    const after = { ...this.items, ...items };
    for (const [key, value] of Object.entries(items))
      if (bytesOfItems({ [key]: value }) > 8_192) throw new Error('Resource::kQuotaBytesPerItem quota exceeded');
    if (Object.keys(after).length > 512) throw new Error('Resource::kMaxItems quota exceeded');
    if (bytesOfItems(after) > 102_400) throw new Error('Resource::kQuotaBytes quota exceeded');
    this.items = after;
  };

  readonly remove = async (keys: string[]): Promise<void> => {
    this.#count();
    for (const key of keys) delete this.items[key];
  };

  #count(): void {
    this.writes += 1;
    if (this.writes > this.writesAMinute)
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
  }
}
