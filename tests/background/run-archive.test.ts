import { afterEach, describe, expect, it } from 'vitest';
import { refresh } from '../../src/background/refresh.ts';
import { runArchive } from '../../src/background/run-archive.ts';
import { wake } from '../../src/background/wake.ts';
import { archiveMonths } from '../../src/domain/archive/archive-plan.ts';
import { pauseArchive, readArchive, startArchive } from '../../src/store/archive/archive-state.ts';
import { deleteArchive } from '../../src/store/archive/delete-archive.ts';
import { readAllArchivePapers, readArchivePapers } from '../../src/store/archive/read-archive-papers.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { putRefreshState } from '../../src/store/feeds/refresh-state.ts';
import { prune } from '../../src/store/prune.ts';
import { readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { openSearch } from '../../src/store/search/search-papers.ts';
import { DAY, HOUR, MINUTE, paper, savePaper } from '../store/fresh-store.ts';
import { type ArchiveWorld, archiveWorld, monthOfEntries } from './archive-world.ts';
import { dieAt } from './die-at.ts';
import { lookInto, restart, WEDNESDAY } from './fake-browser.ts';

let world: ArchiveWorld | undefined;

afterEach(async () => {
  await world?.server.close();
  world = undefined;
});

/** June 2023: two months of it, which are soon read. */
const JUNE_2023 = Date.UTC(2023, 5, 14, 16);

async function begin(sizes: Readonly<Record<string, number>>, now = WEDNESDAY): Promise<ArchiveWorld> {
  const entries = Object.entries(sizes).flatMap(([month, count]) => monthOfEntries(month, count));
  world = await archiveWorld(entries, { now });
  await startArchive(lookInto(world.browser));
  return world;
}

/** Lives through alarms, a new worker each, until nothing is left to wait for. */
async function readOn({ browser, pass, archiveWorker }: ArchiveWorld): Promise<void> {
  do {
    await runArchive(archiveWorker());
    if (browser.archives) pass(MINUTE);
  } while (browser.archives);
}

async function idsIn({ browser }: Pick<ArchiveWorld, 'browser'>): Promise<string[]> {
  const ids: string[] = [];
  for await (const papers of readAllArchivePapers(lookInto(browser))) ids.push(...papers.map(({ id }) => id));
  return ids.sort();
}

const everyId = (sizes: Readonly<Record<string, number>>): string[] =>
  Object.entries(sizes)
    .flatMap(([month, count]) => monthOfEntries(month, count).map(({ paper: { id } }) => id))
    .sort();

/** The most requests that fell into any minute. */
function mostInAMinute(at: readonly number[]): number {
  return Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + MINUTE).length));
}

describe('the whole archive, on a day on which everything goes wrong', () => {
  it('is read to the end, each paper once, with at most a tenth more requests than it takes, and never more than 20 a minute', async () => {
    const months = archiveMonths(WEDNESDAY);
    const sizes = Object.fromEntries([...months].reverse().map((month, index) => [month, 12 + 63 * (index % 4)]));
    const least = Object.values(sizes).reduce((sum, count) => sum + Math.ceil(count / 100), 0);
    const { browser, server, pass, leap, archiveWorker, pages } = await begin(sizes);
    const random = seeded(7);
    browser.random = 0;
    let [lives, deaths] = [0, 0];
    /** What happens before a life begins. */
    const trouble = new Map<number, () => void>([
      [2, () => server.fail('429', { times: 1, retryAfterSeconds: 90 })],
      [4, () => leap(3 * DAY)],
      [6, () => server.fail('truncated', { times: 1 })],
      [8, () => leap(-3 * DAY - 5 * HOUR)],
      [10, () => restart(browser)],
      [11, () => server.fail('empty', { times: 1 })],
      [13, () => leap(5 * HOUR)],
    ]);
    do {
      lives += 1;
      trouble.get(lives)?.();
      const mortal = dieAt(
        browser,
        archiveWorker(),
        20 + Math.floor(random() * 100),
        random() < 0.5 ? 'before' : 'after',
      );
      const end = await Promise.race([runArchive(mortal.world).then(() => 'ended'), mortal.death]);
      if (end !== 'ended') deaths += 1;
      if (browser.archives) pass(MINUTE);
    } while (browser.archives && lives < 500);

    expect(deaths).toBeGreaterThan(10);
    expect(await idsIn({ browser })).toEqual(everyId(sizes));
    const asked = pages();
    expect(asked.length).toBeLessThanOrEqual(1.1 * least);
    expect(mostInAMinute(asked.map(({ at }) => at))).toBeLessThanOrEqual(20);
    const { months: read } = await readArchive(lookInto(browser));
    expect(Object.fromEntries(read.map(({ month, papers }) => [month, papers]))).toEqual(sizes);
    const newestFirst = [...new Set(asked.map(({ page }) => page.slice(0, 7)))];
    expect(newestFirst).toEqual(months);
    const search = await openSearch(lookInto(browser));
    expect(search.find('question', { limit: 1 })?.total).toBe(everyId(sizes).length);
  });
});

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('reading the archive', () => {
  it('asks as fast as it may when nothing goes wrong: never more than 20 a minute, nor more than a fifth of the window', async () => {
    const here = await begin({ '2023-05': 1_950, '2023-06': 2_050 }, JUNE_2023);
    here.browser.random = 0;
    await readOn(here);
    const at = here.pages().map((page) => page.at);
    expect(at).toHaveLength(20 + 21);
    expect(mostInAMinute(at)).toBeLessThanOrEqual(20);
    expect(mostInAMinute(at)).toBeGreaterThan(16);
    expect(await idsIn(here)).toHaveLength(4_000);
  });

  it('asks nobody before somebody wants it, and keeps no alarm for it', async () => {
    const { browser, archiveWorker, pages } = await begin({}, JUNE_2023);
    await deleteArchive(lookInto(browser));
    await runArchive(archiveWorker());
    expect(pages()).toEqual([]);
    expect(browser.archives).toBe(false);
  });

  it('is done by one of two workers, page by page', async () => {
    const here = await begin({ '2023-05': 120, '2023-06': 40 }, JUNE_2023);
    await Promise.all([runArchive(here.archiveWorker()), runArchive(here.archiveWorker())]);
    await readOn(here);
    expect(here.pages().map(({ page }) => page)).toEqual(['2023-06 0', '2023-05 0', '2023-05 1']);
    expect(await idsIn(here)).toHaveLength(160);
  });

  it('makes nothing New, notifies of nothing, and is kept by what lets go of the cache', async () => {
    const here = await begin({ '2023-05': 20, '2023-06': 20 }, JUNE_2023);
    const { browser, pass } = here;
    await readOn(here);
    const store = lookInto(browser);
    expect(await libraryOf(store).marks.count()).toBe(0);
    expect(await cacheOf(store).papers.count()).toBe(0);
    for (let day = 0; day < 100; day += 5) {
      pass(5 * DAY);
      await prune(store, browser.now, DAY);
    }
    expect(await idsIn(here)).toHaveLength(40);
    expect(browser.notices).toEqual([]);
  });

  it('begins no request while a refresh is under way, and none holds up a refresh', async () => {
    const here = await begin({ '2023-05': 20, '2023-06': 20 }, JUNE_2023);
    const { browser, archiveWorker, pages, pass } = here;
    const store = lookInto(browser);
    await refresh(archiveWorker(), 'alarm');
    const endsAt = browser.now + 25_000;
    await putRefreshState(store, (state) => ({ ...state, lease: { holder: 'another', expiresAt: endsAt } }));
    await readOn(here);
    expect(pages()[0]?.at).toBeGreaterThanOrEqual(endsAt);
    expect(pages()).toHaveLength(2);
    pass(3 * HOUR);
    await startArchive(store);
    void runArchive(archiveWorker({ sleep: () => new Promise(() => {}) }));
    expect(await refresh(archiveWorker(), 'alarm')).toEqual({ kind: 'done' });
  });

  it('waits while the connection is paid by the byte, and says so', async () => {
    const here = await begin({ '2023-05': 20, '2023-06': 20 }, JUNE_2023);
    const { browser, archiveWorker, pages } = here;
    browser.isConnectionDear = true;
    await runArchive(archiveWorker());
    expect(pages()).toEqual([]);
    expect((await readArchive(lookInto(browser))).state).toMatchObject({ waitsForConnection: true });
    expect(browser.archives).toBe(true);
    browser.isConnectionDear = false;
    await readOn(here);
    expect(pages()).toHaveLength(2);
    expect((await readArchive(lookInto(browser))).state).not.toHaveProperty('waitsForConnection');
  });

  it('rests when it is paused, goes on where it was, and leaves nothing when it is deleted meanwhile', async () => {
    const here = await begin({ '2023-05': 120, '2023-06': 40 }, JUNE_2023);
    const { browser, archiveWorker, pages, pass } = here;
    const store = lookInto(browser);
    const pausing = archiveWorker({
      sleep: async (ms) => {
        pass(ms);
        if (pages().length === 2) await pauseArchive(store);
      },
    });
    await runArchive(pausing);
    expect(browser.archives).toBe(false);
    expect(pages()).toHaveLength(2);
    await startArchive(store);
    await readOn(here);
    expect(pages()).toHaveLength(3);
    expect(await idsIn(here)).toHaveLength(160);

    await deleteArchive(store);
    await startArchive(store);
    const gate = here.server.gate();
    const run = runArchive(archiveWorker());
    await here.server.waitForRequest('/api/');
    await deleteArchive(store);
    gate.release();
    await run;
    const cache = cacheOf(store);
    for (const table of [cache.archive, cache.archiveMonths, cache.archivePages, cache.archiveBlocks, cache.segments])
      expect(await table.count(), table.name).toBe(0);
  });

  it('stops when half of the window is used up, by whomever, and goes on in the next', async () => {
    const here = await begin({ '2023-05': 120, '2023-06': 40 }, JUNE_2023);
    const { archiveWorker, server, pages } = here;
    server.resetLimits({ api: 4 });
    await runArchive(archiveWorker());
    const before = pages().length;
    expect(before).toBeLessThanOrEqual(3);
    await readOn(here);
    const at = pages().map((page) => page.at);
    expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeGreaterThan(2 * MINUTE);
    expect(server.requests.every(({ status }) => status === 200)).toBe(true);
  });

  it('reads a month again once it is over and once its votes have settled, teaches saved papers, and forgets no paper', async () => {
    const here = await begin({ '2023-05': 20, '2023-06': 20 }, JUNE_2023);
    const { browser, server, pass, archiveWorker, pages } = here;
    const store = lookInto(browser);
    await savePaper(store, paper('2306.00001', { title: 'On the 2306.00001 question' }), browser.now);
    await readOn(here);
    server.holdBack(['2306.00002']);
    server.patch('2306.00001', ({ paper: raw }) => {
      raw.githubRepo = 'https://github.com/paperglance--sample/late';
      raw.withdrawnAt = '2023-06-20T00:00:00.000Z';
    });
    for (let day = 0; day < 60; day += 1) {
      pass(DAY);
      await runArchive(archiveWorker());
    }
    const again = pages()
      .slice(2)
      .map(({ page }) => page);
    expect(again.filter((page) => page === '2023-06 0').length).toBeLessThanOrEqual(5);
    expect(again.filter((page) => page === '2023-05 0')).toHaveLength(1);
    expect(await savedCopy(store)).toMatchObject({ code: 'https://github.com/paperglance--sample/late' });
    expect([...(await readArchivePapers(store, ['2306.00001', '2306.00002'])).values()]).toMatchObject([
      { id: '2306.00001', withdrawnAt: Date.UTC(2023, 5, 20) },
      { id: '2306.00002' },
    ]);
  });

  it('believes an empty page only when it is told twice', async () => {
    const here = await begin({ '2023-05': 20, '2023-06': 100 }, JUNE_2023);
    here.server.fail('empty', { match: ({ query }) => query.month === '2023-05', times: 1 });
    await readOn(here);
    expect(await idsIn(here)).toHaveLength(120);
  });

  it('has its index built anew when that was lost', async () => {
    const here = await begin({ '2023-05': 20, '2023-06': 20 }, JUNE_2023);
    await readOn(here);
    const store = lookInto(here.browser);
    await cacheOf(store).index.clear();
    await cacheOf(store).segments.clear();
    expect((await openSearch(store)).find('question', { limit: 9 })?.total).toBe(0);
    await wake(here.archiveWorker());
    await runArchive(here.archiveWorker());
    expect((await openSearch(store)).find('2305.00003', { limit: 9 })?.ids).toEqual(['2305.00003']);
    expect((await openSearch(store)).find('question', { limit: 9 })?.total).toBe(40);
  });
});

async function savedCopy(store: ReturnType<typeof lookInto>) {
  return (await readSavedPaper(store, '2306.00001'))?.paper;
}
