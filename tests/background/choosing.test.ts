import { beforeEach, describe, expect, it } from 'vitest';
import { handleCommand } from '../../src/background/handle-command.ts';
import { onSettingsChanged } from '../../src/background/on-settings-changed.ts';
import { repaint } from '../../src/background/repaint.ts';
import { wake } from '../../src/background/wake.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { readFeed } from '../../src/store/feeds/read-feed.ts';
import { readRefreshState } from '../../src/store/feeds/refresh-state.ts';
import { HOUR, MINUTE, paper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';
import { papers } from './fake-service.ts';

let browser: FakeBrowser;

beforeEach(() => {
  browser = fakeBrowser();
});

const asked = (): string[] => browser.service.requests.map(({ what }) => what);
const keys = (): string[] | undefined => browser.badge?.title.map(({ key }) => key);
const keyword = (kind: Rule['kind'], pattern: string): Rule => ({
  id: `${kind} ${pattern}`,
  kind,
  by: 'keyword',
  pattern,
});

/** Two more in either list, one of them in both: "Diffusion" and "Crypto" are New in Trending, "Diffusion" and "Agents" in Daily. */
async function threeMore(): Promise<void> {
  await wake(worker(browser));
  const [diffusion, crypto, agents] = [
    { ...paper('d'), title: 'Diffusion' },
    { ...paper('c'), title: 'Crypto' },
    { ...paper('a'), title: 'Agents' },
  ];
  browser.service.trending = [diffusion, crypto, ...papers('t', 8)];
  browser.service.newest = [diffusion, agents, ...papers('n', 8)];
  browser.now += 3 * HOUR;
  await wake(worker(browser));
}

describe('rules', () => {
  beforeEach(threeMore);

  it('that mute take papers off the badge and out of the next first frame, and give them back', async () => {
    browser.rules = [keyword('mute', 'crypto')];
    await repaint(worker(browser));
    expect(browser.badge?.text).toBe('2');
    expect(browser.snapshot?.rows.map(({ id }) => id)).not.toContain('c');
    expect(browser.snapshot).toMatchObject({ muted: 1, total: 9, unseen: { trending: 1, newest: 2 } });
    browser.rules = [{ ...keyword('mute', 'crypto'), isOff: true }];
    await repaint(worker(browser));
    expect(browser.badge?.text).toBe('3');
    expect(browser.snapshot).not.toHaveProperty('muted');
  });

  it('that watch are named in the tooltip, and are all that counts if the person wants it so', async () => {
    browser.rules = [keyword('watch', 'diffusion')];
    await repaint(worker(browser));
    expect(browser.badge).toMatchObject({ text: '3', title: [{ key: 'badge_unseen_watched', values: [3, 1] }, {}] });
    browser.settings = { badgeMode: 'watched' };
    await repaint(worker(browser));
    expect(browser.badge?.text).toBe('1');
    expect(keys()).toEqual(['badge_watched', 'badge_in_all', 'status_updated']);
  });

  it('on how fast a paper rises are asked with its history', async () => {
    browser.rules = [{ id: '1', kind: 'watch', by: 'rising', atLeast: 20 }];
    browser.settings = { badgeMode: 'watched' };
    await repaint(worker(browser));
    expect(browser.badge?.text).toBe('');
    browser.service.trending = browser.service.trending.map((one) =>
      one.id === 'c' ? { ...one, votes: (one.votes ?? 0) + 40 } : one,
    );
    browser.now += 3 * HOUR;
    await wake(worker(browser));
    expect(browser.badge?.text).toBe('1');
  });
});

describe('the badge', () => {
  beforeEach(threeMore);

  it.each([
    ['trending', '2', 'badge_only_trending'],
    ['newest', '2', 'badge_only_newest'],
  ] as const)('counts %s alone', async (badgeLists, text, words) => {
    browser.settings = { badgeLists };
    await onSettingsChanged(worker(browser));
    expect(browser.badge?.text).toBe(text);
    expect(keys()).toContain(words);
  });

  it('is a dot, or nothing', async () => {
    browser.settings = { badgeMode: 'dot' };
    await onSettingsChanged(worker(browser));
    expect(browser.badge?.text).toBe('•');
    browser.settings = { badgeMode: 'off' };
    await onSettingsChanged(worker(browser));
    expect(browser.badge?.text).toBe('');
    expect(asked()).toHaveLength(4);
  });
});

describe('how often to ask', () => {
  it('counts from the moment on when it is chosen, not only after the next refresh', async () => {
    browser.everyMs = 8 * HOUR;
    await wake(worker(browser));
    browser.now += HOUR;
    browser.everyMs = HOUR / 4;
    await onSettingsChanged(worker(browser));
    await wake(worker(browser));
    expect(asked()).toHaveLength(4);
  });

  it('leaves what is due sooner as it is, and a backoff', async () => {
    await wake(worker(browser));
    const before = await readRefreshState(lookInto(browser));
    browser.now += MINUTE;
    browser.everyMs = 24 * HOUR;
    await onSettingsChanged(worker(browser));
    expect(await readRefreshState(lookInto(browser))).toEqual(before);

    browser.service.failure = { kind: 'offline' };
    for (let hours = 0; hours < 24; hours += 1) {
      browser.now += HOUR;
      await wake(worker(browser));
    }
    const failing = await readRefreshState(lookInto(browser));
    expect(failing?.failures).toBeGreaterThan(4);
    browser.everyMs = HOUR / 4;
    await onSettingsChanged(worker(browser));
    expect(await readRefreshState(lookInto(browser))).toEqual(failing);
  });
});

describe('a list that is not followed', () => {
  it('is never asked for, and the other one tells how fresh things are', async () => {
    browser.settings = { followedLists: 'newest' };
    await wake(worker(browser));
    expect(asked()).toEqual(['newest']);
    expect(keys()).toEqual(['badge_nothing_new', 'badge_only_newest', 'status_updated']);
    expect(await readRefreshState(lookInto(browser))).toMatchObject({ lastOkAt: browser.now, failures: 0 });
  });

  it('counts for nothing from the moment on when it is let go, and again when it is taken back', async () => {
    await threeMore();
    browser.settings = { followedLists: 'trending' };
    await onSettingsChanged(worker(browser));
    expect(browser.badge?.text).toBe('2');
    expect(asked()).toHaveLength(4);
    browser.settings = {};
    await onSettingsChanged(worker(browser));
    expect(browser.badge?.text).toBe('3');
  });

  it('fails for nobody', async () => {
    await wake(worker(browser));
    browser.settings = { followedLists: 'trending' };
    browser.service.failures.newest = { kind: 'timeout' };
    browser.now += 3 * HOUR;
    await wake(worker(browser));
    expect(await readRefreshState(lookInto(browser))).toMatchObject({ failures: 0, lastOkAt: browser.now });
    expect(keys()).toContain('status_updated');
  });

  it('is fetched at once when it is followed, once', async () => {
    browser.settings = { followedLists: 'trending' };
    await wake(worker(browser));
    browser.now += 10 * MINUTE;
    browser.settings = {};
    await onSettingsChanged(worker(browser));
    expect(asked()).toEqual(['trending', 'trending', 'newest']);
    expect(browser.badge?.text).toBe('');
    await onSettingsChanged(worker(browser));
    expect(asked()).toHaveLength(3);
  });

  it('forgets its ETag, since the list is another one when it is followed again', async () => {
    browser.service.hasEtags = true;
    await wake(worker(browser));
    browser.settings = { followedLists: 'newest' };
    browser.now += 3 * HOUR;
    await wake(worker(browser));
    expect((await readRefreshState(lookInto(browser)))?.etags).not.toHaveProperty('trending');
    expect((await readFeed(lookInto(browser), 'trending'))?.ids).toHaveLength(10);
  });

  it('comes when somebody looks at it, and makes nothing New', async () => {
    browser.settings = { followedLists: 'newest' };
    await wake(worker(browser));
    await handleCommand(worker(browser), { type: 'fetch-feed', key: 'trending' });
    expect(asked()).toEqual(['newest', 'trending']);
    expect((await readFeed(lookInto(browser), 'trending'))?.ids).toHaveLength(10);
    await repaint(worker(browser));
    expect(browser.badge?.text).toBe('');
    expect(browser.snapshot?.rows).toHaveLength(10);
    expect(browser.snapshot?.rows[0]).not.toHaveProperty('seenAt');
  });
});
