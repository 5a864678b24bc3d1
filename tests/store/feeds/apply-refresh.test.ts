import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { acquireLease } from '../../../src/store/feeds/acquire-lease.ts';
import { applyRefresh } from '../../../src/store/feeds/apply-refresh.ts';
import { clearCache } from '../../../src/store/feeds/clear-cache.ts';
import { readFeed } from '../../../src/store/feeds/read-feed.ts';
import { readPapers } from '../../../src/store/feeds/read-papers.ts';
import { readUnseen } from '../../../src/store/feeds/read-unseen.ts';
import { readRefreshState } from '../../../src/store/feeds/refresh-state.ts';
import { hidePaper } from '../../../src/store/history/hide-paper.ts';
import { markSeen } from '../../../src/store/history/mark-seen.ts';
import { readHistory } from '../../../src/store/history/read-history.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { DAY, freshStore, HOUR, MINUTE, NOON, paper, savePaper } from '../fresh-store.ts';
import { refreshOnce, resultOf, type Told } from '../refresh-once.ts';

const FIRST: Told = { trending: ['a', 'b'], newest: ['b', 'c'] };

describe('applyRefresh', () => {
  it('takes the first run as the baseline: papers, but nothing New', async () => {
    const store = freshStore();
    expect(await refreshOnce(store, NOON, FIRST)).toEqual({ kind: 'applied', news: 0, newIds: [] });
    expect((await readUnseen(store)).count).toBe(0);
    expect([...(await readPapers(store, ['a', 'b', 'c'])).keys()]).toEqual(['a', 'b', 'c']);
    expect(await readFeed(store, 'trending')).toEqual({
      key: 'trending',
      ids: ['a', 'b'],
      fetchedAt: NOON,
      triedAt: NOON,
    });
    expect((await readHistory(store, ['a'])).get('a')).toMatchObject({ seenAt: { trending: 0 } });
  });

  it('calls New what a list names first later on, counted once when both lists do', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    const outcome = await refreshOnce(store, NOON + HOUR, { trending: ['d', 'a', 'b'], newest: ['e', 'd', 'b', 'c'] });
    expect(outcome).toEqual({ kind: 'applied', news: 2, newIds: ['d', 'e'] });
    expect(await readUnseen(store)).toMatchObject({ count: 2, ids: { trending: ['d'], newest: ['e', 'd'] } });
  });

  it('tells news once, though a paper stays New until it is seen', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    await refreshOnce(store, NOON + HOUR, { trending: ['d', 'a'], newest: [] });
    const outcome = await refreshOnce(store, NOON + 2 * HOUR, { trending: ['d', 'a'], newest: [] });
    expect(outcome).toMatchObject({ news: 0 });
    expect((await readUnseen(store)).count).toBe(1);
  });

  it('keeps the first listing when a paper leaves a list and comes back', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    await refreshOnce(store, NOON + HOUR, { trending: ['d'] });
    await markSeen(store, ['d'], NOON + 2 * HOUR);
    await refreshOnce(store, NOON + 3 * HOUR, { trending: ['a'] });
    const back = await refreshOnce(store, NOON + 4 * HOUR, { trending: ['d', 'a'] });
    expect(back).toMatchObject({ news: 0 });
    expect((await readHistory(store, ['d'])).get('d')?.listedAt.trending).toBe(NOON + HOUR);
    expect((await readUnseen(store)).count).toBe(0);
  });

  it('makes nothing New again after the cache was cleared, and still notices what is', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    await clearCache(store);
    expect(await refreshOnce(store, NOON + HOUR, { trending: ['x', 'a', 'b'], newest: ['b', 'c'] })).toMatchObject({
      newIds: ['x'],
    });
  });

  it('gives each list its own baseline, when one of them failed the first time', async () => {
    const store = freshStore();
    const failed = [{ feed: 'newest', failure: { kind: 'timeout' } }] as const;
    await refreshOnce(store, NOON, { trending: ['a'] }, { failed });
    expect(await refreshOnce(store, NOON + HOUR, { trending: ['a'], newest: ['b', 'c'] })).toMatchObject({ news: 0 });
  });

  it('keeps the papers and the list of a feed that failed, and says why', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    const failed = [{ feed: 'trending', failure: { kind: 'offline' } }] as const;
    await refreshOnce(store, NOON + HOUR, { newest: ['c'] }, { failed });
    expect(await readFeed(store, 'trending')).toEqual({
      key: 'trending',
      ids: ['a', 'b'],
      fetchedAt: NOON,
      triedAt: NOON + HOUR,
      failure: { kind: 'offline' },
    });
    expect((await readPapers(store, ['a', 'b'])).size).toBe(2);
  });

  it('renews the age of a list that has not changed', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST, {
      nextState: (_, state) => ({ ...state, etags: { trending: '"1"', newest: '"2"' } }),
    });
    await refreshOnce(store, NOON + HOUR, {}, { unchanged: ['trending'] });
    expect(await readFeed(store, 'trending')).toMatchObject({ ids: ['a', 'b'], fetchedAt: NOON + HOUR });
    expect((await readRefreshState(store))?.etags).toEqual({ trending: '"1"', newest: '"2"' });
  });

  it('drops the ETag of a list that was cleared while it was asked for', async () => {
    const store = freshStore();
    const nextState = resultOf(NOON, {}).nextState;
    await refreshOnce(
      store,
      NOON,
      {},
      {
        unchanged: ['trending'],
        nextState: (facts, state) => ({ ...nextState(facts, state), etags: { trending: '"1"' } }),
      },
    );
    expect((await readRefreshState(store))?.etags).toEqual({});
  });

  it('takes up an AI summary that arrives later and forgets no field that is missing once', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, { trending: [paper('a', { stars: 3 })] });
    await refreshOnce(store, NOON + HOUR, { trending: [paper('a', { summary: 'Short.', stars: 4 })] });
    await refreshOnce(store, NOON + 2 * HOUR, { trending: [paper('a', { votes: 8 })] });
    expect((await readPapers(store, ['a'])).get('a')).toMatchObject({ summary: 'Short.', votes: 8, stars: 4 });
  });

  it('brings saved copies up to date and writes none that is', async () => {
    const store = freshStore();
    await savePaper(store, paper('a'), NOON);
    await savePaper(store, paper('b'), NOON);
    const put = vi.spyOn(libraryOf(store).saved, 'bulkPut');
    await refreshOnce(store, NOON + HOUR, { trending: [paper('a', { summary: 'Short.' }), paper('b')] });
    expect((await readSavedPaper(store, 'a'))?.paper.summary).toBe('Short.');
    expect((await readSavedPaper(store, 'a'))?.changedAt).toBe(NOON);
    expect(put.mock.calls.map(([rows]) => rows.map(({ id }) => id))).toEqual([['a']]);
  });

  it('does not count a hidden paper', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    await hidePaper(store, paper('h'), NOON);
    expect(await refreshOnce(store, NOON + HOUR, { trending: ['h', 'i'] })).toMatchObject({ newIds: ['i'] });
    expect((await readUnseen(store)).ids.trending).toEqual(['i']);
  });
});

describe('observations', () => {
  const history = (store: Store, id: string): Promise<unknown[]> =>
    libraryOf(store).observations.where('paperId').equals(id).toArray();

  it('are recorded only when a number changed', async () => {
    const store = freshStore();
    const told = (votes: number): Told => ({ trending: ['z', paper('a', { votes, stars: 2, comments: 0 })] });
    await refreshOnce(store, NOON, told(5));
    await refreshOnce(store, NOON + HOUR, told(5));
    await refreshOnce(store, NOON + 2 * HOUR, told(6));
    expect(await history(store, 'a')).toEqual([
      { paperId: 'a', at: NOON, votes: 5, stars: 2, comments: 0, rank: 2 },
      { paperId: 'a', at: NOON + 2 * HOUR, votes: 6, stars: 2, comments: 0, rank: 2 },
    ]);
  });

  it('stay few when the clock was ten years ahead for a while', async () => {
    const store = freshStore();
    const told = (votes: number): Told => ({ trending: [paper('a', { votes })] });
    await refreshOnce(store, NOON, told(5));
    await refreshOnce(store, NOON + 3_650 * DAY, told(6));
    for (let hour = 1; hour < 5; hour++) await refreshOnce(store, NOON + hour * HOUR, told(5));
    expect(await history(store, 'a')).toHaveLength(2);
  });
});

describe('a clock that is ten years off', () => {
  it('makes nothing New twice, neither when it jumps nor when it is put right', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    await refreshOnce(store, NOON + 3_650 * DAY, { ...FIRST, trending: ['n', 'a', 'b'] });
    expect(await refreshOnce(store, NOON + HOUR, { ...FIRST, trending: ['n', 'a', 'b'] })).toMatchObject({ news: 0 });
    expect(await refreshOnce(store, NOON + 2 * HOUR, { ...FIRST, trending: ['m', 'n'] })).toMatchObject({
      newIds: ['m'],
    });
    expect((await readUnseen(store)).ids.trending).toEqual(['m', 'n']);
  });
});

describe('a lease lost on the way', () => {
  it('overwrites nothing of whoever has it now', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    const later = NOON + HOUR;
    await acquireLease(store, { now: later, holder: 'other', manual: false }, () => ({ kind: 'go' }));
    const late = await applyRefresh(store, { ...resultOf(later, { trending: ['late'] }), holder: 'slow' });
    expect(late).toEqual({ kind: 'lease-lost' });
    expect((await readFeed(store, 'trending'))?.ids).toEqual(['a', 'b']);
    expect((await readRefreshState(store))?.lease?.holder).toBe('other');
  });

  it('is noticed also when it goes between the two databases', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    const transaction = libraryOf(store).transaction.bind(libraryOf(store));
    vi.spyOn(libraryOf(store), 'transaction').mockImplementationOnce((...given: unknown[]) =>
      Reflect.apply(transaction, libraryOf(store), given).then(async (value: unknown) => {
        await acquireLease(store, { now: NOON + HOUR, holder: 'other', manual: false }, () => ({ kind: 'go' }));
        return value;
      }),
    );
    expect(await refreshOnce(store, NOON + HOUR, { trending: ['late'] })).toEqual({ kind: 'lease-lost' });
    expect((await readFeed(store, 'trending'))?.ids).toEqual(['a', 'b']);
  });

  it('is released by a refresh that came through', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    expect(await readRefreshState(store)).not.toHaveProperty('lease');
  });
});

describe('dying between the library and the cache', () => {
  it('leaves the same as one clean run, once the next wake has done it again', async () => {
    const second: Told = { trending: ['d', 'a', 'b'], newest: ['e', 'd', 'c'] };
    const clean = freshStore();
    await refreshOnce(clean, NOON, FIRST);
    const cleanOutcome = await refreshOnce(clean, NOON + HOUR, second);

    const healed = freshStore();
    await refreshOnce(healed, NOON, FIRST);
    await dieBeforeCache(healed, NOON + HOUR, second);
    expect((await readUnseen(healed)).count).toBe(0);
    expect(await refreshOnce(healed, NOON + HOUR, second)).toEqual(cleanOutcome);
    expect(await everything(healed)).toEqual(await everything(clean));
  });

  it('still tells the news when the next wake is later', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, FIRST);
    await dieBeforeCache(store, NOON + HOUR, { trending: ['d', 'a'] });
    expect(await refreshOnce(store, NOON + 2 * HOUR, { trending: ['f', 'd', 'a'] })).toMatchObject({
      newIds: ['f', 'd'],
    });
    expect(await refreshOnce(store, NOON + 3 * HOUR, { trending: ['f', 'd', 'a'] })).toMatchObject({ newIds: [] });
  });

  it('leaves a first run a first run, even when the second answer names more', async () => {
    const store = freshStore();
    await dieBeforeCache(store, NOON, FIRST);
    await dieBeforeCache(store, NOON + MINUTE, { trending: ['y', 'a'], newest: ['z', 'c'] });
    const outcome = await refreshOnce(store, NOON + DAY, { trending: ['d', 'y', 'a'], newest: ['e', 'z', 'c'] });
    expect(outcome).toMatchObject({ news: 0 });
    expect((await readUnseen(store)).count).toBe(0);
    expect(await refreshOnce(store, NOON + 2 * DAY, { trending: ['f', 'd'], newest: ['e'] })).toMatchObject({
      newIds: ['f'],
    });
  });

  it('during the library’s part leaves nothing behind', async () => {
    const store = freshStore();
    vi.spyOn(libraryOf(store).observations, 'bulkPut').mockImplementationOnce(() =>
      Dexie.Promise.reject(new Error('the worker died')),
    );
    await expect(refreshOnce(store, NOON, FIRST)).rejects.toThrow('the worker died');
    expect(await libraryOf(store).marks.count()).toBe(0);
    expect(await cacheOf(store).papers.count()).toBe(0);
  });
});

async function dieBeforeCache(store: Store, now: number, told: Told): Promise<void> {
  const holder = `dying at ${now}`;
  await acquireLease(store, { now, holder, manual: false }, () => ({ kind: 'go' }));
  vi.spyOn(cacheOf(store), 'transaction').mockImplementationOnce(() =>
    Dexie.Promise.reject(new Error('the worker died')),
  );
  await expect(applyRefresh(store, { ...resultOf(now, told), holder })).rejects.toThrow('the worker died');
}

async function everything(store: Store): Promise<Record<string, unknown[]>> {
  const cache = cacheOf(store);
  const library = libraryOf(store);
  const tables = [...cache.tables, ...library.tables];
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}
