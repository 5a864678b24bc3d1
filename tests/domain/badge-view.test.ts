import { expect, test } from 'vitest';
import { badgeView } from '../../src/domain/badge-view.ts';
import type { Status } from '../../src/domain/status.ts';

const FRESH: Status = { kind: 'fresh', updatedAt: 1000 };
const OFFLINE: Status = { kind: 'offline', since: 500, triedAt: 900, papers: 48, updatedAt: 400 };

test.each([
  [0, ''],
  [1, '1'],
  [12, '12'],
  [99, '99'],
  [100, '99+'],
  [5000, '99+'],
  [-1, ''],
  [Number.NaN, ''],
])('%d unseen papers read %j', (unseen, text) => {
  expect(badgeView({ unseen, status: FRESH }).text).toBe(text);
});

test.each<[number, Status, string]>([
  [0, FRESH, 'none'],
  [0, OFFLINE, 'none'],
  [3, FRESH, 'new'],
  [3, { kind: 'refreshing' }, 'new'],
  [3, OFFLINE, 'quiet'],
])('%i unseen, %j: %s', (unseen, status, tone) => {
  expect(badgeView({ unseen, status }).tone).toBe(tone);
});

test('the tooltip says how many and how fresh', () => {
  expect(badgeView({ unseen: 120, status: FRESH }).title).toEqual([
    { key: 'badge_unseen', values: [120], count: 120 },
    { key: 'status_updated', values: [{ time: 1000 }] },
  ]);
});

test('the tooltip says what is wrong, also with nothing new', () => {
  expect(badgeView({ unseen: 0, status: OFFLINE }).title).toEqual([
    { key: 'badge_nothing_new', values: [] },
    { key: 'status_offline', values: [{ time: 500 }, { time: 900 }] },
    { key: 'status_showing', values: [48, { time: 400 }], count: 48 },
  ]);
});
