import { beforeEach, describe, expect, it } from 'vitest';
import { handleCommand } from '../../src/background/handle-command.ts';
import { repaint } from '../../src/background/repaint.ts';
import { wake } from '../../src/background/wake.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { cacheOf } from '../../src/store/databases.ts';
import { markSeen } from '../../src/store/history/mark-seen.ts';
import { DAY, HOUR } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';
import { papers } from './fake-service.ts';

let browser: FakeBrowser;

beforeEach(() => {
  browser = fakeBrowser();
});

describe('painting', () => {
  it('never ends with an older number on top', async () => {
    await wake(worker(browser));
    browser.now += 3 * HOUR;
    browser.service.trending = [...papers('more', 3), ...papers('t', 7)];
    const world = worker(browser, {
      async paintBadge(view) {
        // The browser takes its time for a number, and none for clearing.
        await new Promise((resolve) => setTimeout(resolve, view.text === '' ? 0 : 20));
        browser.badge = view;
      },
    });
    const refreshing = wake(world);
    await expect.poll(() => browser.service.requests.length).toBe(4);
    await expect.poll(async () => (await cacheOf(lookInto(browser)).feeds.get('trending'))?.ids[0]).toBe('more1');
    await markSeen(lookInto(browser), 'all', browser.now);
    await handleCommand(world, { type: 'paint-badge' });
    await refreshing;
    expect(browser.badge?.text).toBe('');
  });

  it('is shared by all who ask before it has begun', async () => {
    const world = worker(browser);
    await Promise.all(Array.from({ length: 50 }, () => repaint(world)));
    expect(browser.paintings).toBeLessThanOrEqual(2);
    await repaint(world);
    expect(browser.paintings).toBeLessThanOrEqual(3);
  });

  it('reads after it was asked to, whoever shares it', async () => {
    await wake(worker(browser));
    browser.now += 3 * HOUR;
    browser.service.trending = [...papers('more', 3), ...papers('t', 7)];
    await wake(worker(browser));
    const world = worker(browser);
    const first = repaint(world);
    await markSeen(lookInto(browser), ['more1'], browser.now);
    await Promise.all([first, repaint(world)]);
    expect(browser.badge?.text).toBe('2');
  });
});

describe('the badge', () => {
  it('says 99+ above 99', async () => {
    await wake(worker(browser));
    browser.now += 3 * HOUR;
    browser.service.newest = papers('x', 100);
    await wake(worker(browser));
    expect(browser.badge).toMatchObject({ text: '99+', title: [{ count: 100 }, { key: 'status_updated' }] });
  });
});

describe('the snapshot', () => {
  const bytes = (): number => new TextEncoder().encode(JSON.stringify(browser.snapshot)).length;
  const LISTS: [string, (id: string) => Partial<Paper>][] = [
    [
      '300 authors each',
      () => ({ authors: Array.from({ length: 300 }, (_, at) => `Author Number ${at} of Three Hundred`) }),
    ],
    [
      'CJK text as long as it gets',
      () => ({ title: '大'.repeat(900), summary: '模型'.repeat(2_000), authors: ['王'.repeat(500)] }),
    ],
    ['emoji, quotes and backslashes', () => ({ title: '"\\🙂'.repeat(300), abstract: '"\\🙂'.repeat(3_000) })],
  ];

  it.each(LISTS)('stays within 60 kB and useful with %s', async (_, told) => {
    const organisation = { handle: 'o', name: '研究所'.repeat(100) };
    browser.service.trending = papers('t', 50).map((one) => ({
      ...one,
      organisation,
      ...told(one.id),
      stars: 1e6,
      comments: 99,
    }));
    for (let refresh = 0; refresh < 10; refresh++) {
      browser.service.trending = browser.service.trending.map((one, at) => ({
        ...one,
        votes: (one.votes ?? 0) + 1 + at,
      }));
      await wake(worker(browser));
      browser.now += DAY / 2;
    }
    expect(bytes()).toBeLessThanOrEqual(60_000);
    expect(browser.snapshot?.rows.length).toBeGreaterThan(15);
    expect(browser.snapshot?.total).toBe(50);
    expect(browser.reports).toEqual([]);
  });

  it('stays within 60 kB with a failure and ETags from the strangest service', async () => {
    browser.service.failure = { kind: 'bad-payload', at: '深'.repeat(80) };
    await wake(worker(browser));
    expect(bytes()).toBeLessThanOrEqual(60_000);
    expect(browser.snapshot?.refresh?.failure?.kind).toBe('bad-payload');
  });
});
