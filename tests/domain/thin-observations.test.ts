import { expect, test } from 'vitest';
import type { Observation } from '../../src/domain/paper.ts';
import { thin } from '../../src/domain/thin-observations.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-11T15:00:00Z');
const seen = (at: number): Observation => ({ paperId: 'p', at, votes: Math.round(at / HOUR) });
const hourly = (fromMs: number, toMs: number) =>
  Array.from({ length: (fromMs - toMs) / HOUR }, (_, index) => seen(NOW - fromMs + index * HOUR));
const times = (observations: readonly Observation[]) => observations.map(({ at }) => at);

test('the last two days are kept whole', () => {
  expect(thin(hourly(2 * DAY, 0), NOW)).toHaveLength(48);
});

test('older days keep one observation each, their last, and the first of all', () => {
  const kept = thin(hourly(30 * DAY, 0), NOW);
  const older = kept.filter(({ at }) => at < NOW - 4 * DAY);
  expect(older.length).toBeGreaterThanOrEqual(26);
  expect(older.length).toBeLessThanOrEqual(28);
  expect(older[0]?.at).toBe(NOW - 30 * DAY);
  expect(older.slice(1).every(({ at }) => new Date(at).getUTCHours() === 23)).toBe(true);
});

test('after 60 days one a week is left', () => {
  const kept = thin(hourly(400 * DAY, 0), NOW).filter(({ at }) => at < NOW - 70 * DAY);
  expect(kept.length).toBeGreaterThanOrEqual(47);
  expect(kept.length).toBeLessThanOrEqual(49);
});

test('a year of hourly changes comes to less than 200 rows', () => {
  expect(thin(hourly(400 * DAY, 0), NOW).length).toBeLessThan(200);
});

test('the first and the last are always kept', () => {
  const kept = times(thin(hourly(300 * DAY, 200 * DAY), NOW));
  expect(kept[0]).toBe(NOW - 300 * DAY);
  expect(kept.at(-1)).toBe(NOW - 200 * DAY - HOUR);
});

test('thinning twice changes nothing', () => {
  const once = thin(hourly(400 * DAY, 0), NOW);
  expect(thin(once, NOW)).toEqual(once);
});

test('thinning every day comes to the same as thinning once', () => {
  const all = hourly(100 * DAY, 0);
  let kept: readonly Observation[] = [];
  for (let day = 100; day >= 0; day -= 1) {
    const now = NOW - day * DAY;
    const news = all.filter(({ at }) => at > now - DAY && at <= now);
    kept = thin([...kept, ...news], now);
  }
  expect(times(kept)).toEqual(times(thin(all.slice(0), NOW)));
});

test('order does not matter, and nothing in the future of a wrong clock is lost', () => {
  const mixed = [seen(NOW + 5 * DAY), seen(NOW), seen(NOW - DAY)];
  expect(times(thin(mixed, NOW))).toEqual([NOW - DAY, NOW, NOW + 5 * DAY]);
  expect(thin([], NOW)).toEqual([]);
});
