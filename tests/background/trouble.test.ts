import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handleCommand } from '../../src/background/handle-command.ts';
import { onPermissionsChanged } from '../../src/background/on-permissions-changed.ts';
import { wake } from '../../src/background/wake.ts';
import type { World } from '../../src/background/world.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { CACHE_LIMITS } from '../../src/store/feeds/prune-cache.ts';
import { readFeed } from '../../src/store/feeds/read-feed.ts';
import { readRefreshState } from '../../src/store/feeds/refresh-state.ts';
import { isOutOfSpace } from '../../src/store/schema/is-out-of-space.ts';
import { DAY, HOUR, MINUTE, paper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

let browser: FakeBrowser;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): void => void unhandled.push(reason);

beforeEach(() => {
  browser = fakeBrowser();
  unhandled.length = 0;
  process.on('unhandledRejection', onUnhandled);
});

afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});

const state = () => readRefreshState(lookInto(browser));

describe('a store that breaks while a refresh is written', () => {
  const POINTS: [string, (world: World) => void][] = [
    ['in the library', ({ store }) => fail(libraryOf(store).marks)],
    ['in the cache', ({ store }) => fail(cacheOf(store).papers)],
  ];

  it.each(POINTS)('%s ends as a named failure, gives the lease back and backs off', async (_, breakIt) => {
    await wake(worker(browser));
    browser.now += 3 * HOUR;
    const world = worker(browser);
    breakIt(world);
    expect(await handleCommand(world, { type: 'refresh' })).toEqual({
      kind: 'failed',
      because: 'unexpected',
      reason: 'disk gone',
    });
    expect(await state()).toMatchObject({
      failure: { kind: 'storage' },
      failures: 1,
      lastTriedAt: browser.now,
      nextRefreshAt: browser.now + 4 * MINUTE,
    });
    expect(await state()).not.toHaveProperty('lease');
    expect(browser.reports).toEqual([new Error('disk gone')]);
    expect(browser.badge?.title.map(({ key }) => key)).toContain('status_storage_once');
    expect((await readFeed(lookInto(browser), 'trending'))?.ids).toHaveLength(10);
  });

  it('keeps no ETag of a list that it could not keep', async () => {
    browser.service.hasEtags = true;
    await wake(worker(browser));
    const before = (await state())?.etags;
    browser.now += 3 * HOUR;
    browser.service.trending = [paper('fresh'), ...browser.service.trending];
    const world = worker(browser);
    fail(cacheOf(world.store).papers);
    await wake(world);
    expect((await state())?.etags).toEqual(before);
    browser.now += HOUR;
    await wake(worker(browser));
    expect(browser.badge?.text).toBe('1');
  });

  it('names what the service said when that says more', async () => {
    browser.service.failure = { kind: 'rate-limited', until: browser.now + 20 * MINUTE };
    const world = worker(browser);
    fail(cacheOf(world.store).feeds);
    await wake(world);
    expect(await state()).toMatchObject({ failure: { kind: 'rate-limited' }, blockedUntil: browser.now + 20 * MINUTE });
  });
});

describe('a store that can’t be opened', () => {
  it('is reported at every wake and every command, and nobody is asked', async () => {
    const indexedDB = {
      open: () => {
        throw new Error('no disk');
      },
      deleteDatabase: () => {
        throw new Error('no disk');
      },
      databases: () => Promise.reject(new Error('no disk')),
    };
    browser = fakeBrowser({ place: { indexedDB } });
    await wake(worker(browser));
    await onPermissionsChanged(worker(browser));
    expect(await handleCommand(worker(browser), { type: 'refresh' })).toMatchObject({
      kind: 'failed',
      because: 'unexpected',
    });
    expect(await handleCommand(worker(browser), { type: 'fetch-feed', key: 'day:2026-02-10' })).toMatchObject({
      kind: 'failed',
    });
    expect(await handleCommand(worker(browser), { type: 'paint-badge' })).toEqual({ kind: 'done' });
    expect(browser.service.requests).toEqual([]);
    expect(browser.reports.length).toBeGreaterThan(3);
  });
});

describe('a full disk', () => {
  const full = () => new Dexie.QuotaExceededError('full');

  it('makes the cache give up what is old, and the refresh gets one more try', async () => {
    await wake(worker(browser));
    await cacheOf(lookInto(browser)).papers.put({ ...paper('old'), keptAt: browser.now - 5 * DAY });
    browser.now += 3 * HOUR;
    browser.service.trending = [paper('fresh'), ...browser.service.trending];
    const world = worker(browser);
    fail(cacheOf(world.store).papers, full());
    expect(await handleCommand(world, { type: 'opened' })).toEqual({ kind: 'done' });
    expect(browser.badge?.text).toBe('1');
    expect(await cacheOf(lookInto(browser)).papers.get('old')).toBeUndefined();
    expect(await cacheOf(lookInto(browser)).papers.get('t1')).toBeDefined();
    expect(await state()).toMatchObject({ failures: 0 });
  });

  it('that stays full ends as a failure, with the papers kept', async () => {
    await wake(worker(browser));
    browser.now += 3 * HOUR;
    const world = worker(browser);
    fail(cacheOf(world.store).papers, full(), 2);
    expect(await handleCommand(world, { type: 'opened' })).toMatchObject({ kind: 'failed', because: 'out-of-space' });
    expect(await state()).toMatchObject({ failures: 1 });
    expect((await readFeed(lookInto(browser), 'trending'))?.ids).toHaveLength(10);
  });

  it('gives a day one more try, and says when that failed too', async () => {
    browser.service.browsed['day:2026-02-10'] = [paper('d')];
    const fetchDay = (world: World) => handleCommand(world, { type: 'fetch-feed', key: 'day:2026-02-10' });
    const once = worker(browser);
    fail(cacheOf(once.store).papers, full());
    expect(await fetchDay(once)).toEqual({ kind: 'done' });
    const twice = worker(browser);
    fail(cacheOf(twice.store).papers, full(), 2);
    expect(await fetchDay(twice)).toMatchObject({ kind: 'failed', because: 'out-of-space' });
    expect(await readFeed(lookInto(browser), 'day:2026-02-10')).toMatchObject({
      ids: ['d'],
      failure: { kind: 'storage' },
    });
  });

  it.each([
    ['itself', full()],
    ['the reason of an aborted transaction', new Dexie.AbortError(full() as never)],
    ['one of many rows', new Dexie.BulkError('2 of 3 failed', { 0: new Error('x'), 1: full() } as never)],
    ['the browser’s own', new DOMException('full', 'QuotaExceededError')],
  ])('is recognised as %s', (_, error) => {
    expect(isOutOfSpace(error)).toBe(true);
  });

  it('is not seen in other errors', () => {
    expect(isOutOfSpace(new Dexie.AbortError('x'))).toBe(false);
    expect(isOutOfSpace('QuotaExceededError')).toBe(false);
    expect(CACHE_LIMITS.papersKeptMs).toBeGreaterThan(3 * DAY);
  });
});

describe('a database of a newer version', () => {
  it.each(['paperglance-cache', 'paperglance-library'])(
    '%s is survived, with words and without a write',
    async (name) => {
      const newer = new Dexie(name, browser.place);
      newer.version(9).stores({ later: 'id' });
      await newer.open();
      newer.close();
      await wake(worker(browser));
      const result = await handleCommand(worker(browser), { type: 'refresh' });
      expect(result).toMatchObject({ kind: 'failed', because: 'newer-schema' });
      expect(result.kind === 'failed' && result.reason).toContain('newer schema');
      expect(browser.reports).not.toEqual([]);
    },
  );

  it('is not asked for at every tick: that too backs off', async () => {
    const newer = new Dexie('paperglance-library', browser.place);
    newer.version(9).stores({ later: 'id' });
    await newer.open();
    newer.close();
    for (let tick = 0; tick < 24; tick++) {
      await wake(worker(browser));
      browser.now += 5 * MINUTE;
    }
    expect(browser.service.requests.length).toBeLessThanOrEqual(10);
  });
});

/** The next `times` bulk writes of the table fail. */
function fail(table: { bulkPut: unknown }, error: Error = new Error('disk gone'), times = 1): void {
  const spy = vi.spyOn(table as { bulkPut: () => unknown }, 'bulkPut');
  for (let time = 0; time < times; time++) spy.mockImplementationOnce(() => Dexie.Promise.reject(error));
}
