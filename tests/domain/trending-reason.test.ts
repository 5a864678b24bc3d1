import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/paper.ts';
import { comebackOf, trendingReason } from '../../src/domain/trending-reason.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 1, 14, 12);

describe('a comeback', () => {
  it('is told by the last place before it, or by its day in the daily papers', () => {
    const history = [seen(300), seen(299), seen(12), seen(3)];
    expect(comebackOf(history, undefined, NOW)).toEqual({ leftAt: NOW - 299 * DAY, backAt: NOW - 12 * DAY });
    expect(comebackOf([seen(5)], '2025-03-14', NOW)).toEqual({
      leftAt: Date.parse('2025-03-14'),
      backAt: NOW - 5 * DAY,
    });
  });

  it.each([
    ['has never been away', [seen(9), seen(3)], '2026-02-01'],
    ['came back long ago', [seen(300), seen(60), seen(45), seen(33), seen(20), seen(3)], undefined],
    ['was seen once', [seen(9)], undefined],
    ['was seen outside of the list alone', [seen(300, { rank: undefined }), seen(3)], undefined],
  ] as const)('is none where a paper %s', (_, history, featuredOn) => {
    expect(comebackOf(history, featuredOn, NOW)).toBeUndefined();
  });
});

describe('why a paper trends', () => {
  it('tells stars before votes, since a week ago at most', () => {
    const history = [
      seen(20, { stars: 100 }),
      seen(4, { stars: 300, votes: 12 }),
      seen(1, { stars: 1_300, votes: 15 }),
    ];
    expect(trendingReason(history, { now: NOW })).toEqual({
      gained: { of: 'stars', count: 1_200, since: NOW - 7 * DAY },
    });
    expect(trendingReason(history.slice(1), { now: NOW })?.gained?.since).toBe(NOW - 4 * DAY);
    expect(trendingReason([seen(4), seen(1, { votes: 15 })], { now: NOW })).toEqual({
      gained: { of: 'votes', count: 5, since: NOW - 4 * DAY },
    });
  });

  it('tells how long it was away, else when it had its day, else nothing', () => {
    const comeback = { leftAt: NOW - 270 * DAY, backAt: NOW - 2 * DAY };
    expect(trendingReason([seen(2)], { featuredOn: '2025-03-14', comeback, now: NOW })).toEqual({ awayMs: 268 * DAY });
    expect(trendingReason([seen(2)], { featuredOn: '2025-03-14', now: NOW })).toEqual({ featuredOn: '2025-03-14' });
    expect(trendingReason([seen(2)], { featuredOn: '2026-02-12', now: NOW })).toBeUndefined();
  });
});

function seen(
  daysAgo: number,
  numbers: { readonly rank?: number | undefined; readonly votes?: number; readonly stars?: number } = {},
): Observation {
  const { rank = 'rank' in numbers ? undefined : 4, votes = 10, stars } = numbers;
  return {
    paperId: 'a',
    at: NOW - daysAgo * DAY,
    votes,
    ...(stars !== undefined && { stars }),
    ...(rank !== undefined && { rank }),
  };
}
