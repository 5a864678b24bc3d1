import { expect, test } from 'vitest';
import { gainsSince } from '../../src/domain/gains-since.ts';
import { isNewLabel } from '../../src/domain/is-new-label.ts';
import { markAllSeen } from '../../src/domain/mark-all-seen.ts';
import { seeMark } from '../../src/domain/newness.ts';
import type { PaperHistory } from '../../src/domain/paper-history.ts';
import { startVisit, touchVisit } from '../../src/domain/visit.ts';

const NOW = Date.parse('2026-02-11T15:00:00Z');
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
const LAST = { since: NOW - 30 * MINUTE, endedAt: NOW };

test('the first glance begins now', () => {
  expect(startVisit(undefined, NOW)).toEqual({ since: NOW, endedAt: NOW });
});

test.each([
  [0, true],
  [5 * MINUTE, true],
  [10 * MINUTE, true],
  [10 * MINUTE + 1, false],
  [24 * 60 * MINUTE, false],
  [10 * YEAR, false],
])('%i ms after the last one ended the labels last on: %s', (afterMs, lastsOn) => {
  const now = NOW + afterMs;
  expect(startVisit(LAST, now)).toMatchObject({ since: lastsOn ? LAST.since : now, endedAt: now });
});

test.each([10 * YEAR, 20 * MINUTE])('a clock put back by %i ms begins a new glance', (ms) => {
  expect(startVisit(LAST, NOW - ms)).toMatchObject({ since: NOW - ms, endedAt: NOW - ms });
});

test('a clock put back a little never leaves the beginning in the future', () => {
  expect(startVisit({ since: NOW, endedAt: NOW }, NOW - 5 * MINUTE).since).toBe(NOW - 5 * MINUTE);
  expect(touchVisit({ since: NOW, endedAt: NOW }, NOW - YEAR)).toEqual({ since: NOW - YEAR, endedAt: NOW - YEAR });
});

test('staying open moves the end and keeps the beginning', () => {
  expect(touchVisit(LAST, NOW + 3 * MINUTE)).toEqual({ since: LAST.since, endedAt: NOW + 3 * MINUTE });
});

const unseen: PaperHistory = { id: 'p', listedAt: { trending: NOW - MINUTE }, seenAt: {}, touchedAt: 0 };

test('what was New stays New for the glance, closed and opened again, and not for the next one', () => {
  const first = startVisit(undefined, NOW);
  const seen = seeMark(unseen, NOW);
  expect(isNewLabel(seen.seenAt.trending, first.since, NOW + 2000)).toBe(true);
  const again = startVisit(touchVisit(first, NOW + 2000), NOW + 9 * MINUTE);
  expect(isNewLabel(seen.seenAt.trending, again.since, NOW + 9 * MINUTE)).toBe(true);
  const next = startVisit(again, NOW + 30 * MINUTE);
  expect(isNewLabel(seen.seenAt.trending, next.since, NOW + 30 * MINUTE)).toBe(false);
});

test('"Mark all as seen" ends the labels, even when all happens within one millisecond', () => {
  const seen = seeMark(unseen, NOW);
  const glance = markAllSeen(startVisit(undefined, NOW), NOW);
  expect(isNewLabel(seen.seenAt.trending, glance.since, NOW)).toBe(false);
  expect(isNewLabel(seen.seenAt.trending, startVisit(glance, NOW).since, NOW)).toBe(false);
  expect(isNewLabel(seen.seenAt.trending, startVisit(glance, NOW + MINUTE).since, NOW + MINUTE)).toBe(false);
});

test('what comes after "Mark all as seen" is New again', () => {
  const glance = markAllSeen(undefined, NOW);
  const later = seeMark(unseen, NOW + 5000);
  expect(isNewLabel(later.seenAt.trending, touchVisit(glance, NOW + 5000).since, NOW + 5000)).toBe(true);
});

const DAY = 24 * 60 * MINUTE;
const YESTERDAY = NOW - DAY + 3 * MINUTE;

test.each([
  ['a day ago, when there was no glance before', undefined, NOW - DAY],
  ['the end of the last one', { since: YESTERDAY - MINUTE, endedAt: YESTERDAY }, YESTERDAY],
  [
    'the end of the one before, while a glance goes on',
    { since: NOW, endedAt: NOW, lastEndedAt: YESTERDAY },
    YESTERDAY,
  ],
  ['a day ago, while the very first goes on', { since: NOW - MINUTE, endedAt: NOW }, NOW - DAY],
  ['a day ago, when the last one ended in the future', { since: NOW, endedAt: NOW + YEAR }, NOW - DAY],
  ['a day ago, when the one before did', { since: NOW, endedAt: NOW, lastEndedAt: NOW + 1 }, NOW - DAY],
])('gains are counted from %s', (_when, glance, since) => {
  expect(gainsSince(glance, NOW)).toBe(since);
});

test.each([
  ['ahead', YEAR],
  ['behind', -YEAR],
])('a glance by a clock far %s is forgotten once the clock is right: the one before it counts', (_, jump) => {
  const before = startVisit(undefined, YESTERDAY);
  const during = startVisit(before, NOW + jump);
  const after = startVisit(during, NOW);
  expect(after.lastEndedAt).toBe(YESTERDAY);
  expect(startVisit(after, NOW + DAY).lastEndedAt).toBe(NOW);
});

test('the moment gains are counted from stays through a glance and its pauses, and moves on with the next one', () => {
  const first = startVisit({ since: YESTERDAY, endedAt: YESTERDAY }, NOW);
  const touched = touchVisit(first, NOW + 5 * MINUTE);
  const marked = markAllSeen(touched, NOW + 6 * MINUTE);
  const again = startVisit(marked, NOW + 12 * MINUTE);
  for (const glance of [first, touched, marked, again]) expect(gainsSince(glance, glance.endedAt)).toBe(YESTERDAY);
  const next = startVisit(again, NOW + DAY);
  expect(gainsSince(next, NOW + DAY)).toBe(again.endedAt);
});
