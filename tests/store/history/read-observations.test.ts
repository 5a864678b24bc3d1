import { beforeEach, describe, expect, it } from 'vitest';
import { libraryOf } from '../../../src/store/databases.ts';
import { readObservations } from '../../../src/store/history/read-observations.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { DAY, freshStore, HOUR, NOON } from '../fresh-store.ts';

const at = (paperId: string, hoursAgo: number) => ({ paperId, at: NOON - hoursAgo * HOUR, votes: 100 - hoursAgo });

let store: Store;

beforeEach(async () => {
  store = freshStore();
  await libraryOf(store).observations.bulkPut(
    [90, 60, 30, 2, -3].map((hours) => at('a', hours)).concat([at('ab', 1), at('b', 50)]),
  );
});

const hoursOf = async (id: string, since: number, now = NOON) =>
  (await readObservations(store, [id], since, now)).get(id)?.map((one) => (NOON - one.at) / HOUR);

describe('the observations', () => {
  it.each([
    ['since then, with the one that still held', 48, [60, 30, 2]],
    ['of that very moment, and still the one before it', 30, [60, 30, 2]],
    ['all, when the moment is before the first', 1_000, [90, 60, 30, 2]],
    ['only the last one, when nothing came since', 1, [2]],
  ])('are %s', async (_which, hoursAgo, expected) => {
    expect(await hoursOf('a', NOON - hoursAgo * HOUR)).toEqual(expected);
  });

  it('are none from the future, and the one of this moment', async () => {
    expect(await hoursOf('a', NOON - DAY, NOON - 2 * HOUR)).toEqual([30, 2]);
    expect(await hoursOf('a', NOON - DAY, NOON - 2 * HOUR - 1)).toEqual([30]);
  });

  it('of a paper without any are none, and nobody else’s', async () => {
    const histories = await readObservations(store, ['nobody', 'b', 'ab'], NOON - DAY, NOON);
    expect([...histories]).toEqual([
      ['nobody', []],
      ['b', [at('b', 50)]],
      ['ab', [at('ab', 1)]],
    ]);
  });

  it('of nothing are nothing', async () => {
    expect(await readObservations(store, [], 0, NOON)).toEqual(new Map());
  });
});
