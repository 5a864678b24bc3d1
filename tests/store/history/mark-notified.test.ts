import { describe, expect, it } from 'vitest';
import { POLLED_FEEDS } from '../../../src/domain/feed.ts';
import { hidePaper, unhidePaper } from '../../../src/store/history/hide-paper.ts';
import { markNotified } from '../../../src/store/history/mark-notified.ts';
import { markSeen } from '../../../src/store/history/mark-seen.ts';
import { readUnannounced } from '../../../src/store/history/read-unannounced.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { freshPlace, freshStore, HOUR, NOON, paper } from '../fresh-store.ts';
import { refreshOnce } from '../refresh-once.ts';

async function storeWithNews(place = freshPlace()) {
  const store = freshStore(place);
  await refreshOnce(store, NOON, { trending: ['old'], newest: ['old'] });
  await refreshOnce(store, NOON + HOUR, { trending: ['a', 'b', 'old'], newest: ['c', 'a', 'old'] });
  return store;
}

describe('claimAnnouncement', () => {
  it('gives each paper to one of many who ask at once, and never again', async () => {
    const place = freshPlace();
    const store = await storeWithNews(place);
    const claims = await Promise.all([1, 2, 3].map(() => markNotified(freshStore(place), ['a', 'b'], NOON + HOUR)));
    expect(claims.flatMap((claim) => [...claim]).sort()).toEqual(['a', 'b']);
    expect(await markNotified(store, ['a', 'c'], NOON)).toEqual(new Set(['c']));
  });

  it('gives nothing that was there from the start, is unknown, seen or hidden', async () => {
    const store = await storeWithNews();
    await markSeen(store, ['a'], NOON + HOUR);
    await hidePaper(store, paper('b'), NOON + HOUR);
    expect(await markNotified(store, ['old', 'nobody', 'a', 'b'], NOON + HOUR)).toEqual(new Set());
  });

  it('holds through seeing, hiding, taking both back, and the next refreshes', async () => {
    const store = await storeWithNews();
    await markNotified(store, ['a', 'b'], NOON + HOUR);
    await undoChange(store, await markSeen(store, ['a'], NOON + HOUR));
    await hidePaper(store, paper('b'), NOON + HOUR);
    await unhidePaper(store, 'b', NOON + HOUR);
    await refreshOnce(store, NOON + 2 * HOUR, { trending: ['b', 'a'], newest: ['b', 'c'] });
    const left = await readUnannounced(store, { feeds: POLLED_FEEDS, rules: [], now: NOON + 2 * HOUR });
    expect(left.map(({ paper }) => paper.id)).toEqual(['c']);
  });
});

describe('readUnannounced', () => {
  it('has what the rules say of each, also of how fast it rises', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, { trending: ['old'], newest: ['old'] });
    await refreshOnce(store, NOON + HOUR, { trending: [paper('a', { votes: 0 }), paper('b', { votes: 0 })] });
    await refreshOnce(store, NOON + 7 * HOUR, { trending: [paper('a', { votes: 50 }), paper('b', { votes: 1 })] });
    const rising = { id: 'r', kind: 'watch', by: 'rising', atLeast: 100 } as const;
    const found = await readUnannounced(store, { feeds: POLLED_FEEDS, rules: [rising], now: NOON + 7 * HOUR });
    expect(found.map(({ paper, verdict }) => [paper.id, verdict.is])).toEqual([
      ['a', 'watched'],
      ['b', 'plain'],
    ]);
  });
});
