import { beforeEach, describe, expect, it } from 'vitest';
import { handleCommand } from '../../src/background/handle-command.ts';
import { onPermissionsChanged } from '../../src/background/on-permissions-changed.ts';
import { keepRateLimitPause } from '../../src/background/rate-limit-pause.ts';
import { updateThumbnails } from '../../src/background/update-thumbnails.ts';
import { wake } from '../../src/background/wake.ts';
import { cacheOf } from '../../src/store/databases.ts';
import { readThumbnail } from '../../src/store/feeds/thumbnails.ts';
import { DAY, HOUR, MINUTE } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';
import { papers } from './fake-service.ts';

let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser({ wantsThumbnails: true });
  browser.service.trending = papers('t', 3);
  browser.service.newest = papers('n', 2);
});

const rows = () => cacheOf(lookInto(browser)).thumbnails.toArray();
const switchTo = async (on: boolean) => {
  browser.wantsThumbnails = on;
  return handleCommand(worker(browser), { type: 'update-thumbnails' });
};

describe('thumbnails that are off', () => {
  it('are asked for by nothing', async () => {
    browser.wantsThumbnails = false;
    await wake(worker(browser));
    await handleCommand(worker(browser), { type: 'opened' });
    expect(await switchTo(false)).toEqual({ kind: 'done' });
    expect(browser.pictures.asked).toEqual([]);
  });

  it('leave nothing behind when they were on', async () => {
    await wake(worker(browser));
    expect(await rows()).toHaveLength(5);
    await switchTo(false);
    expect(await rows()).toEqual([]);
  });

  it('go when the browser withdraws the leave, and giving it alone fetches none', async () => {
    await wake(worker(browser));
    browser.wantsThumbnails = false;
    await onPermissionsChanged(worker(browser));
    expect(await rows()).toEqual([]);
    browser.wantsThumbnails = true;
    await onPermissionsChanged(worker(browser));
    expect(browser.pictures.asked).toHaveLength(5);
  });

  it('come as soon as they are switched on', async () => {
    browser.wantsThumbnails = false;
    await wake(worker(browser));
    expect(await switchTo(true)).toEqual({ kind: 'done' });
    expect(await rows()).toHaveLength(5);
  });
});

describe('thumbnails that are on', () => {
  it('come after a refresh, the trending ones first, and only once', async () => {
    await wake(worker(browser));
    expect(browser.pictures.asked).toEqual(['t1', 't2', 't3', 'n1', 'n2']);
    expect(await (await readThumbnail(lookInto(browser), 't2'))?.text()).toBe('picture of t2');
    browser.now += 2 * HOUR;
    await wake(worker(browser));
    expect(browser.pictures.asked).toHaveLength(5);
    expect(browser.reports).toEqual([]);
  });

  it('are asked for by no look at the list', async () => {
    browser.wantsThumbnails = false;
    await wake(worker(browser));
    browser.wantsThumbnails = true;
    await handleCommand(worker(browser), { type: 'opened' });
    await handleCommand(worker(browser), { type: 'paint-badge' });
    expect(browser.pictures.asked).toEqual([]);
  });

  it('come 30 at a time, four at once', async () => {
    browser.service.trending = papers('t', 50);
    let [running, most] = [0, 0];
    const { thumbnails } = worker(browser);
    const fetch: typeof thumbnails.fetch = async (id) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      return thumbnails.fetch(id);
    };
    await wake(worker(browser, { thumbnails: { ...thumbnails, fetch } }));
    expect(browser.pictures.asked).toHaveLength(30);
    expect(most).toBe(4);
    await updateThumbnails(worker(browser));
    expect(new Set(browser.pictures.asked).size).toBe(52);
  });

  it('are fetched once, however many ask at the same time', async () => {
    const world = worker(browser);
    await wake(world);
    await cacheOf(lookInto(browser)).thumbnails.clear();
    browser.pictures.asked = [];
    await Promise.all([updateThumbnails(world), updateThumbnails(world), updateThumbnails(world)]);
    expect(browser.pictures.asked).toHaveLength(5);
  });

  it('stop when the wish is withdrawn on the way', async () => {
    browser.service.trending = papers('t', 50);
    const world = worker(browser);
    const fetch: typeof world.thumbnails.fetch = async (id) => {
      if (browser.pictures.asked.length === 5) browser.wantsThumbnails = false;
      return worker(browser).thumbnails.fetch(id);
    };
    await wake({ ...world, thumbnails: { ...world.thumbnails, fetch } });
    expect(browser.pictures.asked.length).toBeLessThan(12);
    await switchTo(false);
    expect(await rows()).toEqual([]);
  });
});

describe('a picture that does not come', () => {
  it('is not asked for again for a day when there is none', async () => {
    browser.pictures.failures = { t1: { kind: 'http-error', status: 404 }, t2: { kind: 'bad-payload', at: 'size' } };
    await wake(worker(browser));
    browser.pictures.asked = [];
    browser.now += 23 * HOUR;
    await updateThumbnails(worker(browser));
    expect(browser.pictures.asked).toEqual([]);
    browser.pictures.failures = {};
    browser.now += 2 * HOUR;
    await updateThumbnails(worker(browser));
    expect(browser.pictures.asked).toEqual(['t1', 't2']);
    expect(await readThumbnail(lookInto(browser), 't1')).toBeInstanceOf(Blob);
  });

  it('counts as none when it is no picture at all', async () => {
    const world = worker(browser);
    await wake({ ...world, thumbnails: { ...world.thumbnails, shrink: async () => undefined } });
    expect(await rows()).toHaveLength(5);
    expect(await readThumbnail(lookInto(browser), 't1')).toBeUndefined();
  });

  it('ends the run when the network is gone, and is forgotten', async () => {
    browser.service.trending = papers('t', 50);
    browser.pictures.failure = { kind: 'offline' };
    await wake(worker(browser));
    expect(browser.pictures.asked.length).toBeLessThanOrEqual(4);
    expect(await rows()).toEqual([]);
  });

  it('puts all others off when its host asks to be left alone', async () => {
    browser.pictures.failure = { kind: 'rate-limited', until: browser.now + 3 * HOUR };
    await wake(worker(browser));
    browser.pictures.failure = undefined;
    browser.pictures.asked = [];
    browser.now += 2 * HOUR;
    await updateThumbnails(worker(browser));
    expect(browser.pictures.asked).toEqual([]);
    browser.now += 2 * HOUR;
    await updateThumbnails(worker(browser));
    expect(browser.pictures.asked).toHaveLength(5);
  });

  it('is asked for again when only a wrong clock said to wait', async () => {
    browser.now += 400 * DAY;
    browser.pictures.failure = { kind: 'http-error', status: 404 };
    await wake(worker(browser));
    browser.now -= 400 * DAY;
    browser.pictures = { failures: {}, asked: [] };
    await updateThumbnails(worker(browser));
    expect(browser.pictures.asked).toHaveLength(5);
  });

  it('leaves the refresh as good as it was, be the disk full or the shrinking broken', async () => {
    const world = worker(browser);
    const shrink = async () => {
      throw new Error('no canvas here');
    };
    await wake({ ...world, thumbnails: { ...world.thumbnails, shrink } });
    expect(browser.snapshot?.rows).toHaveLength(3);
    expect(browser.reports.length).toBeGreaterThan(0);
    expect(browser.pictures.asked.length).toBeLessThanOrEqual(4);
  });
});

it('is quiet during a pause that the service asked for', async () => {
  browser.wantsThumbnails = false;
  await wake(worker(browser));
  await keepRateLimitPause(worker(browser), { kind: 'rate-limited', until: browser.now + 20 * MINUTE });
  await switchTo(true);
  expect(browser.pictures.asked).toEqual([]);
});
