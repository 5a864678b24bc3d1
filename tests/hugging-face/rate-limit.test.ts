import { describe, expect, it } from 'vitest';
import { restAfterLast, restAfterRefusal } from '../../src/hugging-face/rate-limit.ts';

const NOW = Date.UTC(2026, 1, 14, 12);
const SECOND = 1000;

describe('after a refusal', () => {
  it.each<[string, Record<string, string>, number]>([
    ['seconds', { 'retry-after': '42' }, 42 * SECOND],
    ['seconds before the window', { 'retry-after': '42', ratelimit: '"api";r=0;t=7' }, 42 * SECOND],
    ['a date', { 'retry-after': 'Sat, 14 Feb 2026 12:01:00 GMT' }, 60 * SECOND],
    [
      "a date on the service's clock when ours is years off",
      { 'retry-after': 'Wed, 01 Jan 2031 00:02:00 GMT', date: 'Wed, 01 Jan 2031 00:00:00 GMT' },
      120 * SECOND,
    ],
    ['a date gone by', { 'retry-after': 'Sat, 14 Feb 2026 11:00:00 GMT' }, SECOND],
    ['no wait at all', { 'retry-after': '0' }, SECOND],
    ['a wait of years', { 'retry-after': '999999999' }, 86_400 * SECOND],
    ['the window', { ratelimit: '"api";r=0;t=120' }, 120 * SECOND],
    ['our window among others', { ratelimit: '"pages";r=3;t=9, "api";r=0;t=120' }, 120 * SECOND],
    ['a window with spaces', { ratelimit: '"api"; r=0; t=120' }, 120 * SECOND],
    ['nonsense, then the window', { 'retry-after': '-5', ratelimit: '"api";r=0;t=120' }, 120 * SECOND],
    ['nonsense alone', { 'retry-after': 'later', ratelimit: 'gone' }, 300 * SECOND],
    ['nothing', {}, 300 * SECOND],
  ])('rests by %s', (_, headers, waitMs) => {
    expect(restAfterRefusal(new Headers(headers), NOW) - NOW).toBe(waitMs);
  });
});

describe('after a good answer', () => {
  it.each([
    ['"api";r=0;t=120', NOW + 120 * SECOND],
    ['"api";r=1;t=120', undefined],
    ['"api";t=120', undefined],
    ['"api";r=0', undefined],
    ['', undefined],
  ])('%j rests when that was the last request', (ratelimit, until) => {
    expect(restAfterLast(new Headers({ ratelimit }), NOW)).toBe(until);
  });
});

describe('a search', () => {
  it.each([
    ['"api";r=400;t=9, "search";r=0;t=120', NOW + 120 * SECOND],
    ['"api";r=0;t=9, "search";r=12;t=120', undefined],
    ['"papers-search";r=0;t=120', NOW + 120 * SECOND],
    ['"api";r=0;t=120', NOW + 120 * SECOND],
  ])('has a window of its own, %j', (ratelimit, until) => {
    expect(restAfterLast(new Headers({ ratelimit }), NOW, 'search')).toBe(until);
  });

  it('that is used up says nothing of the lists', () => {
    expect(restAfterLast(new Headers({ ratelimit: '"search";r=0;t=120, "api";r=9;t=30' }), NOW)).toBeUndefined();
  });
});
