import { describe, expect, it } from 'vitest';
import { cacheOf } from '../../../src/store/databases.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { readSaved } from '../../../src/store/saved/read-saved.ts';
import type { FallbackBucket } from '../../../src/store/schema/fallback-bucket.ts';
import type { Factory } from '../../../src/store/schema/guard-newer-schema.ts';
import type { IdbEnvironment } from '../../../src/store/schema/idb-environment.ts';
import { withFallbackBucket } from '../../../src/store/schema/with-fallback-bucket.ts';
import { closeStore, freshPlace, NOON, paper, savePaper } from '../fresh-store.ts';

/** A disk whose usual place can be broken, and a refuge that remembers. */
function disk() {
  const [usual, other] = [freshPlace(), freshPlace()];
  const state = { failures: 0, tries: 0, isUsed: false, error: 'UnknownError' };
  const factory: Factory = {
    ...boundTo(usual.indexedDB),
    open: (name, version) => {
      state.tries += 1;
      if (state.failures === 0) return usual.indexedDB.open(name, version);
      state.failures -= 1;
      return failing(state.error);
    },
  };
  const refuge: FallbackBucket = {
    isUsed: async () => state.isUsed,
    enter: async () => {
      state.isUsed = true;
      return other.indexedDB;
    },
  };
  const place = (): IdbEnvironment => ({ ...usual, indexedDB: withFallbackBucket(factory, refuge, 1) });
  return { state, place, usual, other };
}

describe('databases with a refuge', () => {
  it('stay where they are as long as they open', async () => {
    const { state, place, usual } = disk();
    const store = openStore(place());
    await savePaper(store, paper('a'), NOON);
    closeStore(store);
    expect(await readSaved(openStore(usual))).toHaveLength(1);
    expect(state.isUsed).toBe(false);
  });

  it('survive one failure that passes', async () => {
    const { state, place } = disk();
    state.failures = 1;
    await savePaper(openStore(place()), paper('a'), NOON);
    expect(state.isUsed).toBe(false);
  });

  it('move when they can not be opened any more, both of them, and are found there by everybody from then on', async () => {
    const { state, place, other } = disk();
    state.failures = Number.POSITIVE_INFINITY;
    const store = openStore(place());
    await savePaper(store, paper('a'), NOON);
    expect(await cacheOf(store).papers.count()).toBe(0);
    closeStore(store);
    const { tries } = state;
    state.failures = 0;
    expect(await readSaved(openStore(place()))).toHaveLength(1);
    expect(await readSaved(openStore(other))).toHaveLength(1);
    expect(state.tries).toBe(tries);
  });

  it('do not move for any other failure', async () => {
    const { state, place } = disk();
    Object.assign(state, { failures: Number.POSITIVE_INFINITY, error: 'QuotaExceededError' });
    await expect(savePaper(openStore(place()), paper('a'), NOON)).rejects.toThrow(/QuotaExceededError/);
    expect(state.isUsed).toBe(false);
  });
});

function boundTo(factory: Factory): Factory {
  return {
    open: (name, version) => factory.open(name, version),
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
  };
}

function failing(name: string): IDBOpenDBRequest {
  const error = new DOMException('Internal error opening backing store for indexedDB.open.', name);
  const request = { error, onerror: null as ((event: unknown) => void) | null };
  const event = { target: request, preventDefault: () => {}, stopPropagation: () => {} };
  setTimeout(() => request.onerror?.(event));
  return request as unknown as IDBOpenDBRequest;
}
