import { expect, test } from 'vitest';
import { badgeView } from '../../src/domain/badge-view.ts';
import { POLLED_FEEDS } from '../../src/domain/feed.ts';
import type { BadgeMode } from '../../src/domain/settings.ts';
import type { Status } from '../../src/domain/status.ts';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const FRESH: Status = { kind: 'fresh', updatedAt: 1000 };

const viewOf = (count: number, watched = 0, given: Partial<Parameters<typeof badgeView>[0]> = {}) =>
  badgeView({
    unseen: { count, watched },
    back: 0,
    mode: 'all',
    feeds: POLLED_FEEDS,
    status: FRESH,
    failureMarkHours: 6,
    now: NOW,
    ...given,
  });

const offline = (since: number, triedAt = NOW): Status => ({
  kind: 'offline',
  since,
  triedAt,
  papers: 48,
  updatedAt: since - HOUR,
});

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
  expect(viewOf(unseen).text).toBe(text);
});

test.each<BadgeMode>(['all', 'watched', 'dot', 'off'])(
  'told of %s, snoozed papers that came back are a line of the tooltip and no number',
  (mode) => {
    const { title, ...badge } = viewOf(5, 2, { mode, back: 3 });
    const { title: without, ...plain } = viewOf(5, 2, { mode });
    expect(badge).toEqual(plain);
    expect(title).toEqual([
      ...without.slice(0, -1),
      { key: 'badge_back', values: [3], count: 3 },
      ...without.slice(-1),
    ]);
  },
);

test.each<[BadgeMode, number, number, string]>([
  ['all', 5, 2, '5'],
  ['watched', 5, 2, '2'],
  ['watched', 5, 0, ''],
  ['watched', 200, 150, '99+'],
  ['dot', 5, 2, '•'],
  ['dot', 0, 0, ''],
  ['off', 5, 2, ''],
])('told of %s, %i papers with %i watched read %j', (mode, count, watched, text) => {
  const view = viewOf(count, watched, { mode });
  expect(view.text).toBe(text);
  expect(view.tone).toBe(text === '' ? 'none' : 'new');
});

test.each<[string, number, Status, string, string]>([
  ['nothing new, all well', 0, FRESH, '', 'none'],
  ['nothing new, a failure just now', 0, offline(NOW), '', 'none'],
  ['nothing new, a failure of nearly six hours', 0, offline(NOW - 6 * HOUR + 1), '', 'none'],
  ['nothing new, a failure of six hours', 0, offline(NOW - 6 * HOUR), '!', 'quiet'],
  ['a count, all well', 3, FRESH, '3', 'new'],
  ['a count while refreshing', 3, { kind: 'refreshing' }, '3', 'new'],
  ['a count and a failure just now', 3, offline(NOW), '3', 'new'],
  ['a count and a failure of six hours', 3, offline(NOW - 6 * HOUR), '3', 'quiet'],
  ['a failure before a night asleep, tried no more since', 0, offline(NOW - 9 * HOUR, NOW - 9 * HOUR), '', 'none'],
  ['a failure that began in the future, by a clock that was wrong', 0, offline(NOW + 99 * HOUR), '', 'none'],
])('%s', (_, count, status, text, tone) => {
  expect(viewOf(count, 0, { status })).toMatchObject({ text, tone });
});

test('off means off: no mark of a failure either, which the tooltip tells all the same', () => {
  const view = viewOf(0, 0, { mode: 'off', status: offline(NOW - 20 * HOUR) });
  expect(view).toMatchObject({ text: '', tone: 'none' });
  expect(view.title.map(({ key }) => key)).toContain('status_offline');
});

test('the tooltip says how many and how fresh', () => {
  expect(viewOf(120).title).toEqual([
    { key: 'badge_unseen', values: [120], count: 120 },
    { key: 'status_updated', values: [{ time: 1000 }] },
  ]);
});

test.each<[string, Partial<Parameters<typeof badgeView>[0]>, number, number, object[]]>([
  ['how many are watched', {}, 3, 2, [{ key: 'badge_unseen_watched', values: [3, 2], count: 3 }]],
  [
    'that only watched ones count, and how many there are',
    { mode: 'watched' },
    3,
    2,
    [
      { key: 'badge_watched', values: [2], count: 2 },
      { key: 'badge_in_all', values: [3], count: 3 },
    ],
  ],
  [
    'that nothing watched is new',
    { mode: 'watched' },
    3,
    0,
    [
      { key: 'badge_nothing_watched', values: [] },
      { key: 'badge_in_all', values: [3], count: 3 },
    ],
  ],
  ['all watched without saying it twice', { mode: 'watched' }, 2, 2, [{ key: 'badge_watched' }]],
  ['behind a dot how many', { mode: 'dot' }, 3, 0, [{ key: 'badge_unseen', values: [3], count: 3 }]],
  ['which list alone counts', { feeds: ['newest'] }, 3, 0, [{ key: 'badge_unseen' }, { key: 'badge_only_newest' }]],
  ['that the list it would count is not followed', { feeds: [] }, 0, 0, [{ key: 'badge_nothing_counted', values: [] }]],
  ['the same with nothing new', { feeds: ['trending'] }, 0, 0, [{ key: 'badge_nothing_new' }, {}]],
])('the tooltip says %s', (_, given, count, watched, words) => {
  const { title } = viewOf(count, watched, given);
  expect(title.slice(0, -1)).toEqual(words.map((phrase) => expect.objectContaining(phrase)));
});

test('the tooltip says what is wrong at once, also with nothing new', () => {
  expect(viewOf(0, 0, { status: offline(NOW - HOUR) }).title).toEqual([
    { key: 'badge_nothing_new', values: [] },
    { key: 'status_offline', values: [{ time: NOW - HOUR }, { time: NOW }] },
    { key: 'status_showing', values: [48, { time: NOW - 2 * HOUR }], count: 48 },
  ]);
});

test.each([
  [1, 0.9, ''],
  [1, 1, '!'],
  [24, 23.9, ''],
  [24, 24, '!'],
])('marked after %d hours, a failure of %d reads %j', (failureMarkHours, hours, text) => {
  expect(viewOf(0, 0, { failureMarkHours, status: offline(NOW - hours * HOUR) }).text).toBe(text);
});
