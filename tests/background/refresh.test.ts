import { beforeEach, describe, expect, it } from 'vitest';
import { handleCommand } from '../../src/background/handle-command.ts';
import { onPermissionsChanged } from '../../src/background/on-permissions-changed.ts';
import { refresh } from '../../src/background/refresh.ts';
import { wake } from '../../src/background/wake.ts';
import type { Failure } from '../../src/domain/failure.ts';
import { readFeed } from '../../src/store/feeds/read-feed.ts';
import { readPapers } from '../../src/store/feeds/read-papers.ts';
import { readRefreshState } from '../../src/store/feeds/refresh-state.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { markSeen } from '../../src/store/history/mark-seen.ts';
import { DAY, HOUR, MINUTE, paper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, WEDNESDAY, worker } from './fake-browser.ts';
import { papers } from './fake-service.ts';

let browser: FakeBrowser;

beforeEach(() => {
  browser = fakeBrowser();
});

const FIRST_IDS = papers('t', 10).map(({ id }) => id);
const asked = (): string[] => browser.service.requests.map(({ what }) => what);
const keys = (): string[] | undefined => browser.badge?.title.map(({ key }) => key);
const trendingIds = async (): Promise<readonly string[] | undefined> =>
  (await readFeed(lookInto(browser), 'trending'))?.ids;

async function secondRefresh(): Promise<void> {
  browser.now += 3 * HOUR;
  await wake(worker(browser));
}

describe('a first run', () => {
  it('starts at once when no state is stored, and is a baseline: papers, and nothing on the badge', async () => {
    await wake(worker(browser));
    expect(asked().sort()).toEqual(['newest', 'trending']);
    expect(browser.badge).toMatchObject({ text: '', tone: 'none' });
    expect(keys()).toEqual(['badge_nothing_new', 'status_updated']);
    expect(browser.snapshot?.rows).toHaveLength(10);
    expect(browser.ticks).toBe(1);
    expect(browser.reports).toEqual([]);
  });

  it('says that it is still fetching until then', async () => {
    const asking = new Promise<void>((resolve) => {
      const trending = () => new Promise<never>(() => resolve());
      void refresh(worker(browser, { client: { ...worker(browser).client, trending } }), 'alarm');
    });
    await asking;
    await handleCommand(worker(browser), { type: 'paint-badge' });
    expect(keys()).toEqual(['badge_nothing_new', 'status_loading']);
  });

  it('stays the baseline for a list that failed the first time', async () => {
    browser.service.failures.newest = { kind: 'timeout' };
    await wake(worker(browser));
    browser.service.failures = {};
    await secondRefresh();
    expect(browser.badge?.text).toBe('');
  });
});

describe('three more papers on the second refresh', () => {
  beforeEach(async () => {
    await wake(worker(browser));
    browser.service.trending = [...papers('more', 3), ...papers('t', 7)];
    browser.service.newest = [paper('more1'), ...papers('n', 9)];
    await secondRefresh();
  });

  it('make the badge 3, whichever lists name them', () => {
    expect(browser.badge).toMatchObject({ text: '3', tone: 'new' });
    expect(browser.badge?.title[0]).toEqual({ key: 'badge_unseen', values: [3], count: 3 });
    expect(keys()).toEqual(['badge_unseen', 'status_updated']);
  });

  it('are cleared by a glance', async () => {
    await markSeen(lookInto(browser), 'all', browser.now);
    expect(await handleCommand(worker(browser), { type: 'paint-badge' })).toEqual({ kind: 'done' });
    expect(browser.badge).toMatchObject({ text: '', tone: 'none' });
  });

  it('leave the badge and the next first frame when one is hidden in another page', async () => {
    await hidePaper(lookInto(browser), paper('more1'), browser.now);
    await handleCommand(worker(browser), { type: 'paint-badge' });
    expect(browser.badge?.text).toBe('2');
    expect(browser.snapshot?.rows.map(({ id }) => id)).not.toContain('more1');
  });

  it('stay 3 at every later wake, painted from the database', async () => {
    browser.badge = undefined;
    await wake(worker(browser));
    expect(browser.badge).toMatchObject({ text: '3' });
    await secondRefresh();
    expect(browser.badge).toMatchObject({ text: '3' });
  });
});

describe('an answer that is none', () => {
  const FAILURES: [Failure, string][] = [
    [{ kind: 'offline' }, 'status_offline_once'],
    [{ kind: 'timeout' }, 'status_timeout_once'],
    [{ kind: 'rate-limited', until: WEDNESDAY + 3 * HOUR + 10 * MINUTE }, 'status_rate_limited'],
    [{ kind: 'http-error', status: 500 }, 'status_http_error_once'],
    [{ kind: 'bad-payload', at: 'content-type' }, 'status_bad_payload_once'],
  ];

  it.each(FAILURES)('%o keeps the papers and says so', async (failure, words) => {
    await wake(worker(browser));
    browser.service.failure = failure;
    await secondRefresh();
    expect(await trendingIds()).toEqual(FIRST_IDS);
    expect(browser.snapshot?.rows).toHaveLength(10);
    expect(await readRefreshState(lookInto(browser))).toMatchObject({ failure, failures: 1, lastTriedAt: browser.now });
    expect(await readFeed(lookInto(browser), 'trending')).toMatchObject({ failure, fetchedAt: WEDNESDAY });
    expect(keys()).toEqual(['badge_nothing_new', words, 'status_showing']);
    const [, what, showing] = browser.badge?.title ?? [];
    expect(showing).toEqual({ key: 'status_showing', values: [10, { time: WEDNESDAY }], count: 10 });
    expect(what?.values).toContainEqual({ time: browser.now });
  });

  it('that names nobody is called empty', async () => {
    await wake(worker(browser));
    browser.service.trending = [];
    await secondRefresh();
    expect(await trendingIds()).toEqual(FIRST_IDS);
    expect(await readRefreshState(lookInto(browser))).toMatchObject({ failure: { kind: 'empty' } });
    expect(keys()).toContain('status_empty_once');
  });

  it('that is more than half unreadable is called broken', async () => {
    await wake(worker(browser));
    browser.service.trending = papers('x', 10);
    browser.service.unreadable = 11;
    await secondRefresh();
    expect(await trendingIds()).toEqual(FIRST_IDS);
    expect(await readRefreshState(lookInto(browser))).toMatchObject({
      failure: { kind: 'bad-payload', at: 'entries' },
    });
  });

  it('never comes from a client that throws', async () => {
    const client = { ...worker(browser).client, trending: () => Promise.reject(new Error('a bug')) };
    await wake(worker(browser, { client }));
    expect(await readRefreshState(lookInto(browser))).toMatchObject({ failure: { kind: 'bad-payload', at: 'client' } });
    expect((await readFeed(lookInto(browser), 'newest'))?.ids).toHaveLength(10);
    expect(browser.reports).toEqual([new Error('a bug')]);
  });

  it('is a timeout when the client never comes back, and whoever answered counts', async () => {
    const client = { ...worker(browser).client, trending: () => new Promise<never>(() => {}) };
    await wake(worker(browser, { client, pollLimitMs: 20 }));
    expect(await readRefreshState(lookInto(browser))).toMatchObject({
      failure: { kind: 'timeout' },
      lastOkAt: browser.now,
    });
    expect((await readFeed(lookInto(browser), 'newest'))?.ids).toHaveLength(10);
  });

  it('of one list leaves the other one working', async () => {
    await wake(worker(browser));
    browser.service.failures.trending = { kind: 'http-error', status: 500 };
    browser.service.newest = [paper('fresh'), ...papers('n', 9)];
    await secondRefresh();
    expect(browser.badge).toMatchObject({ text: '1', tone: 'new' });
  });

  it('is forgotten by the next good one', async () => {
    await wake(worker(browser));
    browser.service.failure = { kind: 'offline' };
    await secondRefresh();
    browser.service.failure = undefined;
    await secondRefresh();
    expect(keys()).toEqual(['badge_nothing_new', 'status_updated']);
    expect(await readRefreshState(lookInto(browser))).toMatchObject({ failures: 0 });
    expect(await readFeed(lookInto(browser), 'trending')).not.toHaveProperty('failure');
  });
});

describe('a list less than half as long', () => {
  const SHORT = papers('s', 3);
  const shortIds = SHORT.map(({ id }) => id);

  beforeEach(async () => {
    browser.service.hasEtags = true;
    await wake(worker(browser));
    browser.service.trending = SHORT;
    await secondRefresh();
  });

  it('is merged in at first', async () => {
    expect(await trendingIds()).toEqual([...shortIds, ...FIRST_IDS]);
  });

  it('is swapped in when a second answer says the same', async () => {
    browser.service.hasEtags = false;
    await secondRefresh();
    expect(await trendingIds()).toEqual(shortIds);
    expect((await readPapers(lookInto(browser), FIRST_IDS)).size).toBe(10);
  });

  it('is confirmed by "not modified", since that is said of the short one', async () => {
    await secondRefresh();
    expect(browser.service.requests.at(-2)).toEqual({ what: 'trending', etag: '"s1.s2.s3"' });
    expect(await readFeed(lookInto(browser), 'trending')).toEqual({
      key: 'trending',
      ids: shortIds,
      fetchedAt: browser.now,
      triedAt: browser.now,
    });
    await secondRefresh();
    expect(await trendingIds()).toEqual(shortIds);
  });

  it('is not confirmed by another short one', async () => {
    browser.service.trending = papers('r', 3);
    await secondRefresh();
    expect(await trendingIds()).toEqual(['r1', 'r2', 'r3', ...shortIds, ...FIRST_IDS]);
  });

  it('is forgotten when the list is long again', async () => {
    browser.service.trending = papers('t', 10);
    await secondRefresh();
    expect(await readFeed(lookInto(browser), 'trending')).not.toHaveProperty('shorter');
    expect(await trendingIds()).toEqual(FIRST_IDS);
  });
});

describe('an ETag', () => {
  it('is sent back, and "not modified" keeps everything and makes the list fresh', async () => {
    browser.service.hasEtags = true;
    await wake(worker(browser));
    expect(browser.service.requests.map(({ etag }) => etag)).toEqual([undefined, undefined]);
    await secondRefresh();
    expect(browser.service.requests.slice(2).every(({ etag }) => etag?.includes('1.'))).toBe(true);
    expect(await readFeed(lookInto(browser), 'trending')).toMatchObject({ ids: FIRST_IDS, fetchedAt: browser.now });
    expect(keys()).toEqual(['badge_nothing_new', 'status_updated']);
  });

  it('ends a failure also when nothing was modified', async () => {
    browser.service.hasEtags = true;
    await wake(worker(browser));
    browser.service.failure = { kind: 'offline' };
    await secondRefresh();
    browser.service.failure = undefined;
    await secondRefresh();
    expect(await readFeed(lookInto(browser), 'trending')).not.toHaveProperty('failure');
    expect(keys()).toEqual(['badge_nothing_new', 'status_updated']);
  });
});

describe('a manual refresh', () => {
  beforeEach(() => wake(worker(browser)));
  const press = () => handleCommand(worker(browser), { type: 'refresh' });

  it('goes at any time, but once a minute since the last manual one', async () => {
    browser.now += 5_000;
    expect(await press()).toEqual({ kind: 'done' });
    browser.now += 30_000;
    const until = browser.now + 30_000;
    expect(await press()).toEqual({ kind: 'wait', because: 'too-soon', until });
    browser.now = until;
    expect(await press()).toEqual({ kind: 'done' });
    expect(asked()).toHaveLength(6);
  });

  it('does not rest because of an automatic one', async () => {
    await secondRefresh();
    browser.now += 1_000;
    expect(await press()).toEqual({ kind: 'done' });
  });

  it('ignores the backoff', async () => {
    browser.service.failure = { kind: 'offline' };
    await secondRefresh();
    browser.service.failure = undefined;
    browser.now += 1_000;
    expect(await handleCommand(worker(browser), { type: 'opened' })).toMatchObject({
      kind: 'wait',
      because: 'not-due',
    });
    expect(await press()).toEqual({ kind: 'done' });
  });

  it('obeys Retry-After, though for an hour at most', async () => {
    browser.service.failure = { kind: 'rate-limited', until: browser.now + DAY };
    await press();
    browser.service.failure = undefined;
    const until = browser.now + HOUR;
    browser.now += 2 * MINUTE;
    expect(await press()).toEqual({ kind: 'wait', because: 'rate-limited', until });
    browser.now = until;
    expect(await press()).toEqual({ kind: 'done' });
  });

  it('obeys an answer that was the last one allowed for now', async () => {
    const until = browser.now + 20 * MINUTE;
    browser.service.blockedUntil = until;
    expect(await press()).toEqual({ kind: 'done' });
    expect(keys()).toEqual(['badge_nothing_new', 'status_updated']);
    browser.now += 2 * MINUTE;
    expect(await press()).toEqual({ kind: 'wait', because: 'rate-limited', until });
  });
});

describe('a page that opens', () => {
  it('refreshes only what is due', async () => {
    await wake(worker(browser));
    const dueAt = (await readRefreshState(lookInto(browser)))?.nextRefreshAt ?? 0;
    browser.now = dueAt - 1;
    expect(await handleCommand(worker(browser), { type: 'opened' })).toEqual({
      kind: 'wait',
      because: 'not-due',
      until: dueAt,
    });
    browser.now = dueAt;
    expect(await handleCommand(worker(browser), { type: 'opened' })).toEqual({ kind: 'done' });
    expect(asked()).toHaveLength(4);
  });
});

describe('withdrawn access', () => {
  it('is a failure of its own, and nobody is asked', async () => {
    browser.hasAccess = false;
    await wake(worker(browser));
    expect(asked()).toEqual([]);
    expect(await readRefreshState(lookInto(browser))).toMatchObject({ failure: { kind: 'no-access' } });
    expect(keys()).toEqual(['badge_nothing_new', 'status_no_access', 'status_no_papers']);
  });

  it('is noticed when it happens, and so is its return, whatever the backoff', async () => {
    await wake(worker(browser));
    browser.now += MINUTE;
    browser.hasAccess = false;
    await onPermissionsChanged(worker(browser));
    expect(keys()).toContain('status_no_access');
    browser.now += 1_000;
    browser.hasAccess = true;
    await onPermissionsChanged(worker(browser));
    expect(keys()).toEqual(['badge_nothing_new', 'status_updated']);
    expect(asked()).toHaveLength(4);
  });

  it('is no news when another permission changed', async () => {
    await wake(worker(browser));
    expect(await onPermissionsChanged(worker(browser))).toBeUndefined();
    browser.hasAccess = false;
    await onPermissionsChanged(worker(browser));
    expect(await onPermissionsChanged(worker(browser))).toBeUndefined();
    expect(asked()).toHaveLength(2);
  });

  it('lets the button go on the moment it is back, since nobody was asked before', async () => {
    browser.hasAccess = false;
    expect(await handleCommand(worker(browser), { type: 'refresh' })).toEqual({ kind: 'done' });
    browser.hasAccess = true;
    browser.now += 1_000;
    expect(await handleCommand(worker(browser), { type: 'refresh' })).toEqual({ kind: 'done' });
    expect(asked()).toHaveLength(2);
  });

  it('does not shorten a pause that the service asked for', async () => {
    browser.service.failure = { kind: 'rate-limited', until: browser.now + 20 * MINUTE };
    await wake(worker(browser));
    browser.hasAccess = false;
    expect(await onPermissionsChanged(worker(browser))).toMatchObject({ kind: 'wait', because: 'rate-limited' });
  });
});
