import { beforeEach, expect, it } from 'vitest';
import { handleCommand } from '../../src/background/handle-command.ts';
import { wake } from '../../src/background/wake.ts';
import { prune } from '../../src/store/prune.ts';
import { readUptake } from '../../src/store/uptake/keep-uptake.ts';
import { commentAt, NOTHING_BUILT } from '../domain/uptake/uptake-of.ts';
import { DAY, MINUTE } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

const ID = '2602.00001';
let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser();
  await wake(worker(browser));
  browser.service.requests = [];
  browser.now += MINUTE;
});

const ask = () => handleCommand(worker(browser), { type: 'fetch-uptake', id: ID });
const kept = () => readUptake(lookInto(browser), ID);

it('what became of a paper is asked for and kept; what just came is not asked for again', async () => {
  browser.service.uptakes[ID] = NOTHING_BUILT;
  expect(await ask()).toEqual({ kind: 'done' });
  expect(await kept()).toEqual({ id: ID, uptake: NOTHING_BUILT, fetchedAt: browser.now, triedAt: browser.now });
  await ask();
  expect(browser.service.requests).toHaveLength(1);
  browser.now += MINUTE;
  const more = { ...NOTHING_BUILT, comments: [commentAt('c', 1)] };
  browser.service.uptakes[ID] = more;
  await ask();
  expect(await kept()).toMatchObject({ uptake: more, fetchedAt: browser.now });
});

it('two who ask at once get one answer', async () => {
  browser.service.uptakes[ID] = NOTHING_BUILT;
  const world = worker(browser);
  const command = { type: 'fetch-uptake', id: ID } as const;
  await Promise.all([handleCommand(world, command), handleCommand(world, command)]);
  expect(browser.service.requests).toHaveLength(1);
});

it('a failure keeps what was known, with when that was, until an answer comes', async () => {
  browser.service.uptakes[ID] = NOTHING_BUILT;
  await ask();
  const fetchedAt = browser.now;
  browser.now += MINUTE;
  browser.service.failure = { kind: 'offline' };
  await ask();
  expect(await kept()).toEqual({
    id: ID,
    uptake: NOTHING_BUILT,
    fetchedAt,
    triedAt: browser.now,
    failure: { kind: 'offline' },
  });
  browser.service.failure = undefined;
  await ask();
  expect(await kept()).not.toHaveProperty('failure');
});

it('a paper that the service does not know is remembered as that', async () => {
  await ask();
  expect(await kept()).toEqual({ id: ID, triedAt: browser.now, failure: { kind: 'http-error', status: 404 } });
});

it('nobody is asked during a pause that the service wants, or without access to it', async () => {
  browser.service.failure = { kind: 'rate-limited', until: browser.now + 5 * MINUTE };
  await ask();
  browser.service.failure = undefined;
  browser.now += MINUTE;
  await ask();
  expect(browser.service.requests).toHaveLength(1);
  expect((await kept())?.failure?.kind).toBe('rate-limited');
  browser.now += 10 * MINUTE;
  browser.hasAccess = false;
  await ask();
  expect(browser.service.requests).toHaveLength(1);
  expect((await kept())?.failure).toEqual({ kind: 'no-access' });
});

it('is let go of after two months', async () => {
  browser.service.uptakes[ID] = NOTHING_BUILT;
  await ask();
  for (let day = 0; day < 62; day += 1) {
    browser.now += DAY;
    await prune(lookInto(browser), browser.now, 60 * DAY);
  }
  expect(await kept()).toBeUndefined();
});
