import { expect, it } from 'vitest';
import { retryAfterMs } from '../../src/http/retry-after.ts';

const NOW = Date.parse('Mon, 30 Nov 2026 08:00:00 GMT');

it.each([
  ['seconds', { 'retry-after': '3' }, 3000],
  ['a date, by our clock', { 'retry-after': 'Mon, 30 Nov 2026 08:01:00 GMT' }, 60_000],
  [
    'a date, by the clock of whoever sent it',
    { 'retry-after': 'Mon, 30 Nov 2026 08:01:00 GMT', date: 'Mon, 30 Nov 2026 08:00:50 GMT' },
    10_000,
  ],
  ['no number and no date', { 'retry-after': 'never' }, undefined],
  ['less than nothing', { 'retry-after': '-5' }, undefined],
  ['nothing', {}, undefined],
])('reads %s', (_, headers: Record<string, string>, ms) => {
  expect(retryAfterMs(new Headers(headers), NOW)).toBe(ms);
});
