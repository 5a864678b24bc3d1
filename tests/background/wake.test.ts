import { beforeEach, describe, expect, it } from 'vitest';
import { handleCommand } from '../../src/background/handle-command.ts';
import { wake } from '../../src/background/wake.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { readRefreshState } from '../../src/store/feeds/refresh-state.ts';
import { DAY, HOUR, MINUTE, paper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, restart, worker } from './fake-browser.ts';

let browser: FakeBrowser;

beforeEach(() => {
  browser = fakeBrowser();
});

const YEARS = 3_650 * DAY;
const refreshes = (): number => browser.service.requests.length / 2;
const dueAt = async (): Promise<number> => (await readRefreshState(lookInto(browser)))?.nextRefreshAt ?? 0;

describe('two wakes at once', () => {
  it('of one worker refresh once', async () => {
    const world = worker(browser);
    await Promise.all([wake(world), wake(world), wake(world)]);
    expect(refreshes()).toBe(1);
    expect(browser.reports).toEqual([]);
  });

  it('of two contexts refresh once', async () => {
    await Promise.all([wake(worker(browser)), wake(worker(browser))]);
    expect(refreshes()).toBe(1);
  });

  it('at a start-up both wait', async () => {
    await wake(worker(browser));
    restart(browser);
    browser.now += 12 * HOUR;
    const world = worker(browser);
    await Promise.all([wake(world), wake(world)]);
    expect(refreshes()).toBe(1);
  });

  it('with a popup refresh once', async () => {
    const world = worker(browser);
    const [, opened] = await Promise.all([
      wake(world),
      handleCommand(world, { type: 'opened' }),
      handleCommand(world, { type: 'refresh' }),
    ]);
    expect(refreshes()).toBe(1);
    expect(['done', 'wait']).toContain(opened.kind);
  });
});

describe('the first wake of a session', () => {
  it('lets the very first run go at once, also when the last try of it died', async () => {
    browser.random = 1;
    await wake(worker(browser));
    expect(refreshes()).toBe(1);

    browser = fakeBrowser({ random: 1 });
    await cacheOf(lookInto(browser)).refresh.put({
      key: 'state',
      nextRefreshAt: browser.now,
      failures: 0,
      quiet: 0,
      etags: {},
    });
    await wake(worker(browser));
    expect(refreshes()).toBe(1);
  });

  it('spreads what fell due overnight over 15 minutes, and paints meanwhile', async () => {
    await wake(worker(browser));
    restart(browser);
    browser.now += 12 * HOUR;
    browser.badge = undefined;
    const start = browser.now;
    await wake(worker(browser));
    expect(refreshes()).toBe(1);
    expect(browser.badge).toBeDefined();
    browser.now = start + 7 * MINUTE;
    await wake(worker(browser));
    expect(refreshes()).toBe(1);
    browser.now = start + 8 * MINUTE;
    await wake(worker(browser));
    expect(refreshes()).toBe(2);
  });

  it.each([
    [0, 1],
    [1, 15 * MINUTE],
  ])('spreads evenly: at random %d it waits %d ms', async (random, waitMs) => {
    await wake(worker(browser));
    restart(browser);
    browser.now += 12 * HOUR;
    browser.random = random;
    await wake(worker(browser));
    expect(browser.heldUntil).toBe(browser.now + waitMs);
  });

  it('holds nothing that is not due', async () => {
    await wake(worker(browser));
    restart(browser);
    const due = await dueAt();
    browser.now += MINUTE;
    await wake(worker(browser));
    browser.now = due;
    await wake(worker(browser));
    expect(refreshes()).toBe(2);
  });

  it('does not make a popup wait for what is due', async () => {
    await wake(worker(browser));
    restart(browser);
    browser.now += 12 * HOUR;
    await wake(worker(browser));
    expect(await handleCommand(worker(browser), { type: 'opened' })).toEqual({ kind: 'done' });
    expect(refreshes()).toBe(2);
  });

  it('is not decided again when the worker died on the way', async () => {
    await wake(worker(browser));
    restart(browser);
    browser.now += 12 * HOUR;
    void wake(worker(browser, { holdUntil: () => new Promise(() => {}) }));
    browser.now += 5 * MINUTE;
    await wake(worker(browser));
    const held = browser.heldUntil;
    browser.random = 0.9;
    await wake(worker(browser));
    expect(browser.heldUntil).toBe(held);
  });
});

describe('a clock', () => {
  it.each([
    ['ahead', YEARS],
    ['behind', -YEARS],
  ])('that jumps ten years %s refreshes at the next wake, and again when it is put right', async (_, jump) => {
    await wake(worker(browser));
    browser.now += jump;
    await wake(worker(browser));
    expect(refreshes()).toBe(2);
    browser.now -= jump;
    browser.now += MINUTE;
    browser.service.trending = [paper('fresh'), ...browser.service.trending];
    await wake(worker(browser));
    expect(refreshes()).toBe(3);
    expect(browser.badge?.text).toBe('1');
    browser.now += MINUTE;
    await wake(worker(browser));
    expect(refreshes()).toBe(3);
    expect(browser.reports).toEqual([]);
  });

  it.each([YEARS, -YEARS])(
    'that jumps by %d ms with a pause, a hold and a lease stored is not stopped by them',
    async (jump) => {
      browser.service.failure = { kind: 'rate-limited', until: browser.now + 30 * MINUTE };
      await wake(worker(browser));
      browser.service.failure = undefined;
      browser.heldUntil = browser.now + 10 * MINUTE;
      const cache = cacheOf(lookInto(browser));
      await cache.refresh.update('state', { lease: { holder: 'gone', expiresAt: browser.now + 30_000 } });
      browser.now += jump;
      await wake(worker(browser));
      expect(refreshes()).toBe(2);
      expect(await readRefreshState(lookInto(browser))).toMatchObject({ failures: 0, lastOkAt: browser.now });
    },
  );
});

describe('a wake in a browser that refuses', () => {
  const refuse = () => Promise.reject(new Error('refused'));

  it('alarms, sessions and settings still refreshes', async () => {
    await wake(worker(browser, { keepTick: refuse, readHold: refuse, everyMs: refuse, hasAccess: refuse }));
    expect(refreshes()).toBe(1);
    expect(browser.badge).toBeDefined();
    expect(browser.reports).toHaveLength(4);
  });

  it('the badge still leaves the snapshot, and the other way round', async () => {
    await wake(worker(browser, { paintBadge: refuse }));
    expect(browser.snapshot?.rows).toHaveLength(10);
    browser.now += 3 * HOUR;
    await wake(worker(browser, { leaveSnapshot: refuse }));
    expect(browser.badge).toBeDefined();
    expect(browser.reports).toHaveLength(2);
  });
});

describe('what has had its time', () => {
  it('goes after the first refresh of a day', async () => {
    const library = libraryOf(lookInto(browser));
    const long = { id: 'old', listedAt: { trending: 1 }, seenAt: { trending: 2 }, touchedAt: browser.now - 500 * DAY };
    await wake(worker(browser));
    await library.marks.put(long);
    browser.now += 3 * HOUR;
    await wake(worker(browser));
    expect(await library.marks.get('old')).toBeDefined();
    browser.now += DAY;
    await wake(worker(browser));
    expect(await library.marks.get('old')).toBeUndefined();
  });
});
