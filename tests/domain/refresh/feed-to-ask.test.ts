import { expect, test } from 'vitest';
import { POLLED_FEEDS, type PolledFeed } from '../../../src/domain/feed.ts';
import { searchFeed } from '../../../src/domain/feed-key.ts';
import { feedToAsk, feedToAskByHand } from '../../../src/domain/refresh/feed-to-ask.ts';

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
  const byHand = (shown: Shown, followed: readonly PolledFeed[], isAskedFor = false) =>
    feedToAskByHand(shown, { isAskedFor, followed, now: NOW });
  expect(byHand({ view: 'daily', period }, ['trending'])).toBe('day:2026-02-11');
  expect(byHand({ view: 'trending' }, ['newest'])).toBe('trending');
  expect(byHand({ view: 'trending', fetched: fetched(MINUTE) }, ['newest'])).toBe('trending');
  expect(byHand({ view: 'trending', fetched: fetched(MINUTE - 1) }, ['newest'])).toBeUndefined();
  expect(byHand({ view: 'daily', period }, POLLED_FEEDS)).toBeUndefined();
  expect(byHand({ view: 'daily', period, fetched: fetched(MINUTE) }, POLLED_FEEDS, true)).toBe('day:2026-02-11');
  expect(byHand({ view: 'trending' }, POLLED_FEEDS)).toBeUndefined();
});

test('a search is asked for where Hugging Face was to answer it, once by itself, and again by "Refresh"', () => {
  const wish = { isAskedFor: false, followed: NOBODYS, now: NOW };
  const there = { ...wish, search: { query: ' flash  attention', where: 'service' } } as const;
  const here = { ...wish, search: { query: 'flash attention', where: 'here' } } as const;
  const key = searchFeed('flash attention');
  const answered = { view: 'trending', fetched: fetched(MINUTE) } as const;
  expect(feedToAsk({ view: 'trending' }, there)).toBe(key);
  expect(feedToAsk(answered, there)).toBeUndefined();
  expect(feedToAskByHand(answered, there)).toBe(key);
  expect(feedToAskByHand({ view: 'trending', fetched: fetched(MINUTE - 1) }, there)).toBeUndefined();
  for (const ask of [feedToAsk, feedToAskByHand]) expect(ask({ view: 'trending' }, here)).toBeUndefined();
});
