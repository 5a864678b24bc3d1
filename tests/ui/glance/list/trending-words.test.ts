import { beforeAll, expect, it } from 'vitest';
import { trendingWords } from '../../../../src/ui/glance/list/trending-words.ts';
import { speakEnglish } from '../given.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Saturday. */
const NOW = new Date(2026, 1, 14, 12).getTime();

beforeAll(speakEnglish);

it.each([
  [{ gained: { of: 'stars', count: 1_200, since: NOW - 4 * DAY } }, '+1.2K stars since Tuesday'],
  [{ gained: { of: 'votes', count: 9, since: NOW - DAY } }, '+9 votes since yesterday 12:00'],
  [{ awayMs: 268 * DAY }, 'back after 9 months'],
  [{ awayMs: 23 * DAY }, 'back after 23 days'],
  [{ awayMs: 800 * DAY }, 'back after 2 years'],
  [
    { gained: { of: 'stars', count: 40, since: NOW - 3 * DAY }, featuredOn: '2025-03-14' },
    '+40 stars since Wednesday · featured before, on 14 Mar 2025',
  ],
] as const)('%j is %s', (reason, words) => {
  expect(trendingWords(reason, NOW)).toBe(words);
});
