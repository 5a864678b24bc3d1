import { beforeEach, describe, expect, it, vi } from 'vitest';
import { wake } from '../../src/background/wake.ts';
import type { World } from '../../src/background/world.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { readUnseen } from '../../src/store/feeds/read-unseen.ts';
import { readRefreshState } from '../../src/store/feeds/refresh-state.ts';
import { HOUR, paper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';
import { papers } from './fake-service.ts';

let browser: FakeBrowser;

/** A worker that dies at a point goes no further: the promise it waits for there never settles. */
type Death = (world: World, die: () => Promise<never>) => Partial<World>;

const DEATHS: [string, Death][] = [
  ['before it compares library and mirror', ({ mirror }, die) => ({ mirror: { ...mirror, readWitness: die } })],
  ['before it asks whether a refresh is due', (_, die) => ({ hasAccess: die })],
  ['between lease and answer', ({ client }, die) => ({ client: { ...client, trending: die, newest: die } })],
  [
    'between answer and library',
    ({ store, client }, die) => ({
      client: {
        ...client,
        trending: async (...given) => {
          vi.spyOn(libraryOf(store), 'transaction').mockImplementationOnce(die as never);
          return client.trending(...given);
        },
      },
    }),
  ],
  [
    'between library and cache',
    ({ store, client }, die) => ({
      client: {
        ...client,
        trending: async (...given) => {
          const [cache, library] = [cacheOf(store), libraryOf(store)];
          const transaction = library.transaction.bind(library);
          vi.spyOn(library, 'transaction').mockImplementationOnce((...told: unknown[]) => {
            vi.spyOn(cache, 'transaction').mockImplementationOnce(die as never);
            return Reflect.apply(transaction, library, told);
          });
          return client.trending(...given);
        },
      },
    }),
  ],
  ['after the cache, before the badge', (_, die) => ({ paintBadge: die })],
  ['after the badge, before the snapshot', (_, die) => ({ leaveSnapshot: die })],
];

describe.each(DEATHS)('a worker that dies %s', (_, death) => {
  beforeEach(() => {
    browser = fakeBrowser();
  });

  it('on the first run leaves a first run, and the next wake heals', async () => {
    await die(death);
    browser.now += 31_000;
    await wake(worker(browser));
    expect(await state()).toMatchObject({ failures: 0 });
    expect(await state()).not.toHaveProperty('lease');
    expect(browser.badge).toMatchObject({ text: '' });
    expect(browser.snapshot?.rows).toHaveLength(10);
    await threeMore();
    expect(browser.badge).toMatchObject({ text: '3' });
    expect(browser.reports).toEqual([]);
  });

  it('with three new papers loses none and doubles none', async () => {
    await wake(worker(browser));
    browser.now += 3 * HOUR;
    browser.service.trending = [...papers('more', 3), ...papers('t', 7)];
    await die(death);
    browser.now += 31_000;
    await wake(worker(browser));
    expect(browser.badge).toMatchObject({ text: '3', tone: 'new' });
    expect((await readUnseen(lookInto(browser))).ids.trending).toEqual(['more1', 'more2', 'more3']);
    expect(browser.snapshot?.rows).toHaveLength(10);
    expect(await state()).not.toHaveProperty('lease');
    expect(browser.reports).toEqual([]);
  });
});

describe('a worker that died', () => {
  beforeEach(() => {
    browser = fakeBrowser();
  });

  it('blocks nobody once its lease has run out, and nobody asks before', async () => {
    await die((_, die) => ({ client: { ...worker(browser).client, trending: die } }));
    browser.now += 29_000;
    await wake(worker(browser));
    expect(await state()).not.toHaveProperty('lastTriedAt');
    browser.now += 1_000;
    await wake(worker(browser));
    expect(await state()).toMatchObject({ lastOkAt: browser.now });
  });
});

/** Runs until the point of death, and then nothing of that worker moves again. */
async function die(death: Death): Promise<void> {
  await new Promise<void>((resolve) => {
    const world = worker(browser);
    const changes = death(world, () => {
      browser.mirror.release();
      resolve();
      return new Promise<never>(() => {});
    });
    void wake({ ...world, ...changes, pollLimitMs: 3_600_000 });
  });
}

async function threeMore(): Promise<void> {
  browser.service.trending = [...papers('t', 9), paper('a'), paper('b'), paper('c')];
  browser.now += 3 * HOUR;
  await wake(worker(browser));
}

function state() {
  return readRefreshState(lookInto(browser));
}
