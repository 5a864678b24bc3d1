import { beforeEach, describe, expect, it } from 'vitest';
import { fetchFeed } from '../../src/background/fetch-feed.ts';
import { handleCommand } from '../../src/background/handle-command.ts';
import { wake } from '../../src/background/wake.ts';
import { readFeed } from '../../src/store/feeds/read-feed.ts';
import { readPaper } from '../../src/store/feeds/read-paper.ts';
import { readPapers } from '../../src/store/feeds/read-papers.ts';
import { readUnseen } from '../../src/store/feeds/read-unseen.ts';
import { readRefreshState } from '../../src/store/feeds/refresh-state.ts';
import { HOUR, MINUTE, paper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, WEDNESDAY, worker } from './fake-browser.ts';
import { fakeService, papers } from './fake-service.ts';

const DAY_KEY = 'day:2026-02-10';
let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser();
  await wake(worker(browser));
  browser.service.requests = [];
  browser.now += MINUTE;
});

const feed = () => readFeed(lookInto(browser), DAY_KEY);
const fetchDay = () => handleCommand(worker(browser), { type: 'fetch-feed', key: DAY_KEY });

describe('a day that somebody asks for', () => {
  it('comes into the store, and nothing becomes New by it', async () => {
    browser.service.browsed[DAY_KEY] = papers('d', 30);
    expect(await fetchDay()).toEqual({ kind: 'done' });
    expect((await feed())?.ids).toHaveLength(30);
    expect((await readPapers(lookInto(browser), ['d1', 'd30'])).size).toBe(2);
    expect((await readUnseen(lookInto(browser))).count).toBe(0);
  });

  it('may have no papers', async () => {
    await fetchDay();
    expect(await feed()).toEqual({ key: DAY_KEY, ids: [], fetchedAt: browser.now, triedAt: browser.now });
  });

  it('keeps what it had when it comes empty or broken, and says so', async () => {
    browser.service.browsed[DAY_KEY] = papers('d', 3);
    await fetchDay();
    browser.service.browsed = {};
    await fetchDay();
    expect(await feed()).toMatchObject({ ids: ['d1', 'd2', 'd3'], failure: { kind: 'empty' } });
    browser.service.browsed[DAY_KEY] = papers('x', 1);
    browser.service.unreadable = 5;
    await fetchDay();
    expect(await feed()).toMatchObject({ ids: ['d1', 'd2', 'd3'], failure: { kind: 'bad-payload', at: 'entries' } });
  });

  it('stores its failure, and forgets it when it comes after all', async () => {
    browser.service.failure = { kind: 'http-error', status: 500 };
    await fetchDay();
    expect(await feed()).toMatchObject({ ids: [], fetchedAt: 0, failure: { kind: 'http-error', status: 500 } });
    browser.service.failure = undefined;
    await fetchDay();
    expect(await feed()).not.toHaveProperty('failure');
  });

  it('is asked for once, however many pages want it at the same time', async () => {
    const world = worker(browser);
    await Promise.all([fetchFeed(world, DAY_KEY), fetchFeed(world, DAY_KEY), fetchFeed(world, 'day:2026-02-09')]);
    expect(browser.service.requests).toHaveLength(2);
    await fetchFeed(world, DAY_KEY);
    expect(browser.service.requests).toHaveLength(3);
  });

  it('is not asked for without access', async () => {
    browser.hasAccess = false;
    await fetchDay();
    expect(browser.service.requests).toEqual([]);
    expect(await feed()).toMatchObject({ failure: { kind: 'no-access' } });
  });
});

describe('a pause that the service asked for', () => {
  const until = WEDNESDAY + 20 * MINUTE;

  it('in a refresh is kept by a day', async () => {
    browser.service.failure = { kind: 'rate-limited', until };
    await handleCommand(worker(browser), { type: 'refresh' });
    browser.service.requests = [];
    await fetchDay();
    expect(browser.service.requests).toEqual([]);
    expect(await feed()).toMatchObject({ failure: { kind: 'rate-limited', until } });
  });

  it.each(['refused', 'said with the answer'])('for a day, %s, is kept by everything else', async (how) => {
    if (how === 'refused') browser.service.failure = { kind: 'rate-limited', until };
    else browser.service.blockedUntil = until;
    await fetchDay();
    browser.service.failure = undefined;
    browser.service.requests = [];
    expect(await handleCommand(worker(browser), { type: 'refresh' })).toEqual({
      kind: 'wait',
      because: 'rate-limited',
      until,
    });
    await handleCommand(worker(browser), { type: 'fetch-feed', key: 'day:2026-02-09' });
    expect(browser.service.requests).toEqual([]);
  });

  it('for a day lasts an hour at most', async () => {
    browser.service.failure = { kind: 'rate-limited', until: browser.now + 24 * HOUR };
    await fetchDay();
    expect(await readRefreshState(lookInto(browser))).toMatchObject({ blockedUntil: browser.now + HOUR });
  });

  it('for a search holds back searches alone, also after the refresh that follows', async () => {
    const search = (words: string) => handleCommand(worker(browser), { type: 'fetch-feed', key: `search:${words}` });
    browser.service.failure = { kind: 'rate-limited', until };
    await search('one');
    browser.service.failure = undefined;
    browser.service.requests = [];
    await fetchDay();
    expect(await handleCommand(worker(browser), { type: 'refresh' })).toEqual({ kind: 'done' });
    await search('two');
    expect(browser.service.requests.map(({ what }) => what)).toEqual([DAY_KEY, 'trending', 'newest']);
    expect(await readFeed(lookInto(browser), 'search:two')).toMatchObject({
      failure: { kind: 'rate-limited', until },
    });
    browser.now = until + 1;
    await search('two');
    expect(await readFeed(lookInto(browser), 'search:two')).not.toHaveProperty('failure');
  });

  it('for the lists holds back no search', async () => {
    browser.service.blockedUntil = until;
    await fetchDay();
    browser.service.blockedUntil = undefined;
    browser.service.requests = [];
    await handleCommand(worker(browser), { type: 'fetch-feed', key: 'search:one' });
    await handleCommand(worker(browser), { type: 'fetch-feed', key: 'day:2026-02-09' });
    expect(browser.service.requests.map(({ what }) => what)).toEqual(['search:one']);
  });

  it('is not forgotten by a refresh that was under way', async () => {
    const { client } = worker(browser);
    const refusing = { ...browser, service: { ...fakeService(), failure: { kind: 'rate-limited', until } as const } };
    const trending: typeof client.trending = async (options) => {
      await handleCommand(worker(refusing), { type: 'fetch-feed', key: DAY_KEY });
      return client.trending(options);
    };
    await handleCommand(worker(browser, { client: { ...client, trending } }), { type: 'refresh' });
    expect(await readRefreshState(lookInto(browser))).toMatchObject({ blockedUntil: until });
  });
});

describe('one paper that is looked up', () => {
  it('comes into the cache', async () => {
    browser.service.browsed['paper:2501.19393'] = [paper('2501.19393', { summary: 'Short.' })];
    await fetchFeed(worker(browser), 'paper:2501.19393');
    expect(await readPaper(lookInto(browser), '2501.19393')).toMatchObject({ summary: 'Short.' });
    expect((await readFeed(lookInto(browser), 'paper:2501.19393'))?.ids).toEqual(['2501.19393']);
  });

  it('may be unknown: 404', async () => {
    await fetchFeed(worker(browser), 'paper:9999.99999');
    expect(await readFeed(lookInto(browser), 'paper:9999.99999')).toMatchObject({
      ids: [],
      failure: { kind: 'http-error', status: 404 },
    });
  });
});

describe('a search', () => {
  it('keeps what it found in the service’s order', async () => {
    browser.service.browsed['search:test time'] = [paper('b'), paper('a')];
    await fetchFeed(worker(browser), 'search:test time');
    expect((await readFeed(lookInto(browser), 'search:test time'))?.ids).toEqual(['b', 'a']);
  });

  it('may find nothing', async () => {
    await fetchFeed(worker(browser), 'search:zzz');
    const found = await readFeed(lookInto(browser), 'search:zzz');
    expect(found).toMatchObject({ ids: [], fetchedAt: browser.now });
    expect(found).not.toHaveProperty('failure');
  });
});

describe('a week and a month', () => {
  it.each(['week:2026-W06', 'month:2026-01'] as const)('come as %s', async (key) => {
    browser.service.browsed[key] = papers('w', 3);
    await fetchFeed(worker(browser), key);
    expect((await readFeed(lookInto(browser), key))?.ids).toEqual(['w1', 'w2', 'w3']);
  });
});
