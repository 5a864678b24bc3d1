import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedDayAt as feedDayOfTheExtension } from '../../src/domain/feed-days/feed-day.ts';
import { dayOf, submittedAt } from '../../tools/feed-server/entry.ts';
import { daysBetween, feedDayAt, isWeekend, startOfFeedDay, weekOf } from '../../tools/feed-server/feed-day.ts';
import { asIfToday, readRecordedDays } from '../../tools/feed-server/recorded-days.ts';
import { trendingOrder } from '../../tools/feed-server/trending-order.ts';
import { entry } from './feed-server-entries.ts';

describe('the feed day', () => {
  test.each([
    ['2026-02-14T02:29:59Z', '2026-02-13', 'a second before 21:30 in winter'],
    ['2026-02-14T02:30:00Z', '2026-02-14', 'at 21:30 in winter'],
    ['2026-07-02T01:29:59Z', '2026-07-01', 'a second before 21:30 in summer'],
    ['2026-07-02T01:30:00Z', '2026-07-02', 'at 21:30 in summer'],
    ['2026-03-09T01:30:00Z', '2026-03-09', 'on the evening after the clocks went forward'],
    ['2026-11-02T02:29:59Z', '2026-11-01', 'on the evening after they went back'],
    ['2027-01-01T02:30:00Z', '2027-01-01', 'into a new year'],
  ])('%s is %s: %s', (time, day) => {
    expect(feedDayAt(Date.parse(time))).toBe(day);
  });

  test('is the same for the extension, at every hour of two years', () => {
    for (let at = Date.parse('2025-12-31T00:29:00Z'); at < Date.parse('2028-01-02'); at += 3_600_000) {
      for (const moment of [at, at + 60_000]) expect(feedDayOfTheExtension(moment)).toBe(feedDayAt(moment));
    }
  });

  test.each(['2026-02-14', '2026-03-08', '2026-03-09', '2026-07-02', '2026-11-01', '2026-11-02'])(
    '%s begins where the day before ends',
    (day) => {
      const start = startOfFeedDay(day);
      expect(feedDayAt(start)).toBe(day);
      expect(daysBetween(feedDayAt(start - 1), day)).toBe(1);
    },
  );

  test.each([
    ['2026-02-12', '2026-W07'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-01', '2026-W53'],
  ])('%s lies in %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });
});

describe('reading a folder', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'feed-'));
    for (const day of ['2024-03-05', '2024-03-01', '2024-03-04']) {
      writeFileSync(join(dir, `${day}.json`), JSON.stringify([entry(day, day, 1)]));
    }
    writeFileSync(join(dir, 'notes.json'), '{}');
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  test('takes the days in order, and nothing else that lies there', () => {
    expect(readRecordedDays(dir).map((one) => one.paper.id)).toEqual(['2024-03-01', '2024-03-04', '2024-03-05']);
  });

  test('takes only the latest when asked', () => {
    expect(readRecordedDays(dir, { latest: 2 }).map((one) => one.paper.id)).toEqual(['2024-03-04', '2024-03-05']);
  });

  test('says so when there is none', () => {
    expect(() => readRecordedDays(tmpdir())).toThrow(/No YYYY-MM-DD/);
  });
});

describe('recorded days as if they were recorded today', () => {
  const recorded = [entry('friday', '2024-03-01', 1), entry('monday', '2024-03-04', 2), entry('never', undefined, 3)];

  test.each(['2026-02-09', '2026-02-11', '2026-02-15', '2024-03-04'])('on %s', (today) => {
    const now = startOfFeedDay(today) + 1000;
    const moved = asIfToday(recorded, now);
    const days = moved.flatMap((one) => dayOf(one) ?? []);
    expect(moved.map((one) => one.paper.id)).toEqual(['friday', 'monday', 'never']);
    expect(daysBetween(days[1] ?? '', today)).toBeGreaterThanOrEqual(0);
    expect(daysBetween(days[1] ?? '', today)).toBeLessThan(7);
    expect(days.map((day) => new Date(day).getUTCDay())).toEqual([5, 1]);
    expect(daysBetween(days[0] ?? '', days[1] ?? '')).toBe(3);
    for (const one of moved) {
      expect(submittedAt(one)).toBeLessThanOrEqual(now);
      expect(Date.parse(one.paper.publishedAt)).toBeLessThanOrEqual(now);
    }
    expect(recorded[0]?.paper.submittedOnDailyAt).toBe('2024-03-01T00:00:00.000Z');
  });
});

describe('a plausible trending order', () => {
  const now = Date.parse('2026-02-12T20:00:00Z');
  const fresh = Array.from({ length: 20 }, (_, index) => entry(`fresh${index}`, '2026-02-12', index));
  const last = Array.from({ length: 5 }, (_, index) => entry(`week${index}`, '2026-02-05', 40 + index));
  const old = [entry('old', '2024-06-03', 300), entry('older', '2023-06-05', 20)];
  const order = trendingOrder([...old, ...last, ...fresh, ...fresh], now);

  test('names every paper once', () => {
    expect(order).toHaveLength(27);
    expect(new Set(order).size).toBe(27);
  });

  test('favours fresh votes, and keeps old papers among the first', () => {
    expect(order[0]).toBe('fresh19');
    expect(order.indexOf('old')).toBeLessThan(10);
    expect(order.indexOf('week4')).toBeLessThan(order.indexOf('fresh0'));
  });
});

const RECORDED = fileURLToPath(new URL('../../../shared/hf-api/daily', import.meta.url));
describe.skipIf(!existsSync(RECORDED))('the days recorded from the real service', () => {
  test('are read whole, moved to today, and leave weekends where they were', () => {
    const entries = readRecordedDays(RECORDED);
    const now = Date.parse('2026-11-18T20:00:00Z');
    const moved = asIfToday(entries, now);
    expect(moved).toHaveLength(2846);
    expect(moved.filter((one) => submittedAt(one) > now)).toEqual([]);
    const weekend = (one: (typeof moved)[number]) => isWeekend(dayOf(one) ?? '');
    expect(moved.map(weekend)).toEqual(entries.map(weekend));
    expect(dayOf(moved.at(-1) ?? entry('none', undefined, 0))).toBe('2026-11-13');
  });
});
