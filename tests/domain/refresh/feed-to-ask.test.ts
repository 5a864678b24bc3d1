import { expect, test } from 'vitest';
import { POLLED_FEEDS, type PolledFeed } from '../../../src/domain/feed.ts';
import { feedToAsk, unfollowedFeed } from '../../../src/domain/refresh/feed-to-ask.ts';

const MINUTE = 60_000;
/** Wednesday 11 February 2026, noon in New York. */
const NOW = Date.UTC(2026, 1, 11, 17);
const period = { span: 'day', key: '2026-02-11' } as const;
const fetched = (ago: number) => ({ fetchedAt: NOW - ago, triedAt: NOW - ago });
const NOBODYS: PolledFeed[] = [];

type Shown = Parameters<typeof feedToAsk>[0];

test.each<[string, Shown, readonly PolledFeed[], boolean, string | undefined]>([
  ['what is trending is left to the refresh', { view: 'trending' }, POLLED_FEEDS, false, undefined],
  ['what is trending, followed by nobody', { view: 'trending' }, ['newest'], false, 'trending'],
  ['the same, just fetched', { view: 'trending', fetched: fetched(MINUTE) }, ['newest'], false, undefined],
  ['the same, a while ago', { view: 'trending', fetched: fetched(40 * MINUTE) }, ['newest'], false, 'trending'],
  [
    'the same, by a clock that was ahead',
    { view: 'trending', fetched: fetched(-MINUTE) },
    ['newest'],
    false,
    'trending',
  ],
  ['the newest day is left to the refresh', { view: 'daily', period }, POLLED_FEEDS, false, undefined],
  [
    'the newest day, cut by the list’s end',
    { view: 'daily', period, isCut: true },
    POLLED_FEEDS,
    false,
    'day:2026-02-11',
  ],
  ['a day that was asked for', { view: 'daily', period }, POLLED_FEEDS, true, 'day:2026-02-11'],
  ['a day that was just fetched', { view: 'daily', period, fetched: fetched(MINUTE) }, POLLED_FEEDS, true, undefined],
  ['a day, followed by nobody', { view: 'daily', period }, ['trending'], false, 'day:2026-02-11'],
  ['no day at all', { view: 'daily' }, ['trending'], false, undefined],
  ['the reading list', { view: 'saved' }, NOBODYS, true, undefined],
])('%s', (_, shown, followed, isAskedFor, asked) => {
  expect(feedToAsk(shown, { isAskedFor, followed, now: NOW })).toBe(asked);
});

test('"Refresh" asks for what is shown as well, where no refresh brings it', () => {
  expect(unfollowedFeed({ view: 'daily', period }, ['trending'], NOW)).toBe('day:2026-02-11');
  expect(unfollowedFeed({ view: 'trending' }, ['newest'], NOW)).toBe('trending');
  expect(unfollowedFeed({ view: 'trending', fetched: fetched(MINUTE) }, ['newest'], NOW)).toBe('trending');
  expect(unfollowedFeed({ view: 'trending', fetched: fetched(MINUTE - 1) }, ['newest'], NOW)).toBeUndefined();
  expect(unfollowedFeed({ view: 'daily', period }, POLLED_FEEDS, NOW)).toBeUndefined();
  expect(unfollowedFeed({ view: 'trending' }, POLLED_FEEDS, NOW)).toBeUndefined();
});
