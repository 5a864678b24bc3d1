import type { Table } from 'dexie';
import { beforeAll, describe, expect, it } from 'vitest';
import { wake } from '../../src/background/wake.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { applyFeed } from '../../src/store/feeds/apply-feed.ts';
import { markRead } from '../../src/store/history/mark-read.ts';
import { readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { snooze, wakeSnoozed } from '../../src/store/saved/snooze.ts';
import { unsavePapers } from '../../src/store/saved/unsave-paper.ts';
import { DAY, HOUR, MINUTE, paper, savePaper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';
import { papers } from './fake-service.ts';

const YEARS = 3_650 * DAY;
const JUMPS = [
  ['ten years ahead', YEARS],
  ['ten years behind', -YEARS],
  ['three weeks ahead', 21 * DAY],
  ['three weeks behind', -21 * DAY],
] as const;

type Kept = Readonly<Record<string, readonly string[]>>;

/** Everything that is kept, by table: the keys of its rows. */
async function kept(browser: FakeBrowser): Promise<Kept> {
  const [library, cache] = [libraryOf(lookInto(browser)), cacheOf(lookInto(browser))];
  const ofLibrary: readonly Table[] = [library.saved, library.marks, library.observations, library.digests];
  const tables = [...ofLibrary, cache.papers, cache.feeds, cache.thumbnails];
  const keysOf = async (table: Table) => (await table.toCollection().primaryKeys()).map((key) => JSON.stringify(key));
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await keysOf(table)])));
}

/** At least that. */
function atLeast(kept: Kept): object {
  return Object.fromEntries(Object.entries(kept).map(([table, keys]) => [table, expect.arrayContaining([...keys])]));
}

async function wakeAfter(browser: FakeBrowser, ms: number): Promise<void> {
  browser.now += ms;
  await wake(worker(browser));
}

/** Three months of somebody's days: what they saved, removed, read and browsed, and what the lists named. */
async function lived(): Promise<FakeBrowser> {
  const browser = fakeBrowser({ settings: { digestEvery: 'day' }, wantsThumbnails: true });
  const store = lookInto(browser);
  for (let day = 6; day <= 90; day += 6) {
    browser.service.trending = papers(`day${day}-`, 4);
    browser.service.newest = papers(`new${day}-`, 4);
    await wakeAfter(browser, 6 * DAY);
    const [removed, read] = [`day${day}-1`, `day${day}-2`];
    for (const id of [removed, read]) await savePaper(store, paper(id), browser.now);
    await unsavePapers(store, [removed], browser.now);
    await markRead(store, read, browser.now);
    await applyFeed(store, `search:${day}`, [paper(`found${day}`)], browser.now);
  }
  return browser;
}

/** Goes on from there, with a clock that jumps for one wake; meanwhile a paper is removed. What was kept after it, and three days later. */
async function throughJump(
  browser: FakeBrowser,
  jump: number,
): Promise<{ readonly after: Kept; readonly later: Kept }> {
  browser.now += HOUR + jump;
  await unsavePapers(lookInto(browser), ['day90-2'], browser.now);
  await wake(worker(browser));
  await wakeAfter(browser, MINUTE - jump);
  await wakeAfter(browser, HOUR);
  const after = await kept(browser);
  for (let day = 0; day < 3; day++) await wakeAfter(browser, DAY);
  return { after, later: await kept(browser) };
}

describe('a clock that was wrong at one wake', () => {
  let wanted: Awaited<ReturnType<typeof throughJump>>;

  beforeAll(async () => {
    wanted = await throughJump(await lived(), 0);
    expect(Object.entries(wanted.after).map(([table, { length }]) => [table, length > 4])).toEqual(
      ['saved', 'marks', 'observations', 'digests', 'papers', 'feeds', 'thumbnails'].map((table) => [table, true]),
    );
  });

  it.each(JUMPS)(
    '%s loses nothing that would have been kept, and lets go of it in time',
    async (_, jump) => {
      const browser = await lived();
      const { after, later } = await throughJump(browser, jump);
      expect(after).toEqual(atLeast(wanted.after));
      expect(later).toEqual(atLeast(wanted.later));

      const removed = () => readSavedPaper(lookInto(browser), 'day90-2');
      for (let week = 0; week < 3; week++) await wakeAfter(browser, 7 * DAY);
      expect(await removed()).toHaveProperty('removedAt');
      for (let week = 0; week < 7; week++) await wakeAfter(browser, 7 * DAY);
      expect(await removed()).toBeUndefined();
      const { saved, feeds, thumbnails } = await kept(browser);
      expect(saved).toHaveLength(14);
      expect(feeds).toEqual(['"newest"', '"trending"']);
      expect(thumbnails).toHaveLength(8);
      expect(browser.reports).toEqual([]);
    },
    30_000,
  );
});

describe('a browser that is seldom opened', () => {
  it('keeps what was removed for longer, but not for ever', async () => {
    const browser = await lived();
    await wakeAfter(browser, 60 * DAY);
    expect((await kept(browser)).saved).toHaveLength(15 + 6);
    for (let week = 0; week < 6; week++) await wakeAfter(browser, 7 * DAY);
    expect((await kept(browser)).saved).toHaveLength(15);
  });
});

describe('a snooze', () => {
  it.each(JUMPS)('outlasts a clock %s', async (_, jump) => {
    const browser = fakeBrowser();
    const store = lookInto(browser);
    await savePaper(store, paper('a'), browser.now);
    const until = browser.now + 2 * DAY;
    await snooze(store, ['a'], until, browser.now);
    await wakeAfter(browser, HOUR + jump);
    await wakeAfter(browser, HOUR - jump);
    expect(await readSavedPaper(store, 'a')).toMatchObject({ snoozedUntil: until });
    expect(await readSavedPaper(store, 'a')).not.toHaveProperty('wokeAt');
    await wakeAfter(browser, 2 * DAY);
    expect(await readSavedPaper(store, 'a')).toHaveProperty('wokeAt', browser.now);
    expect(browser.badge?.title).toContainEqual({ key: 'badge_back', values: [1], count: 1 });
  });

  it('that a clock far ahead has set ends once the clock is right', async () => {
    const browser = fakeBrowser();
    const store = lookInto(browser);
    await savePaper(store, paper('a'), browser.now);
    await snooze(store, ['a'], browser.now + YEARS + DAY, browser.now + YEARS);
    expect(await wakeSnoozed(store, browser.now)).toEqual(['a']);
    expect(await wakeSnoozed(store, browser.now + HOUR)).toEqual([]);
  });

  it('that a clock far ahead has ended is told until somebody looked, and not for ten years', async () => {
    const browser = fakeBrowser();
    const store = lookInto(browser);
    await savePaper(store, paper('a'), browser.now);
    await snooze(store, ['a'], browser.now + HOUR, browser.now);
    await wakeAfter(browser, YEARS);
    await wakeAfter(browser, 2 * HOUR - YEARS);
    const told = () => browser.badge?.title.map(({ key }) => key).includes('badge_back');
    expect(told()).toBe(true);
    browser.savedGlance = { since: browser.now + MINUTE, endedAt: browser.now + MINUTE };
    await wakeAfter(browser, HOUR);
    expect(told()).toBe(false);
  });
});
