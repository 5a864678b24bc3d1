import { describe, expect, test } from 'vitest';
import { type Arrangement, arrange, FILTERS, isRowNew, LIST_SORTS } from '../../src/domain/arrange.ts';
import type { Row } from '../../src/domain/row.ts';

const NOW = Date.parse('2026-02-14T12:00:00Z');
const SINCE = NOW - 60_000;

const row = (id: string, told: Partial<Row> = {}): Row => ({
  id,
  title: id,
  line: '',
  moreAuthors: 0,
  votes: 0,
  ...told,
});

const asked = (told: Partial<Arrangement> = {}): Arrangement => ({
  sort: 'own',
  filters: [],
  labelsSince: SINCE,
  now: NOW,
  ...told,
});

const order = (rows: readonly Row[], told: Partial<Arrangement>) => arrange(rows, asked(told)).map(({ id }) => id);

describe('the order', () => {
  const rows = [
    row('a', { votes: 3, rising: 0.5, datedAt: NOW - 3, stars: 10 }),
    row('b', { votes: 9, rising: -0.1, datedAt: NOW - 1 }),
    row('c', { votes: 5, stars: 900 }),
    row('d', { votes: 9, rising: 2, datedAt: NOW - 2, stars: 0 }),
  ];

  test.each([
    ['own', 'abcd'],
    ['watched', 'abcd'],
    ['votes', 'bdca'],
    ['rising', 'dabc'],
    ['newest', 'bdac'],
    ['stars', 'cadb'],
  ] as const)('by %s is %s: most first, equal ones as the list has them, unknown ones last', (sort, expected) => {
    expect(order(rows, { sort }).join('')).toBe(expected);
  });

  test('by what is watched lifts it, and leaves the rest in the list’s own order', () => {
    const watched = { rule: { kind: 'watch', by: 'code' } } as const;
    const boosted = { rule: { kind: 'boost', by: 'code' } } as const;
    const mixed = [row('a'), row('b', boosted), row('c', watched), row('d', { votes: 99 }), row('e', watched)];
    expect(order(mixed, { sort: 'watched' }).join('')).toBe('ceabd');
    expect(order(mixed, { filters: ['watched'] }).join('')).toBe('ce');
  });

  test('of many unknown ones is the list’s own', () => {
    const unknown = ['x', 'y', 'z'].map((id) => row(id));
    expect(order([...unknown, row('known', { stars: 0 })], { sort: 'stars' })).toEqual(['known', 'x', 'y', 'z']);
  });

  test.each(LIST_SORTS)('by %s leaves the given list alone', (sort) => {
    const given = Object.freeze([...rows]);
    arrange(given, asked({ sort }));
    expect(given.map(({ id }) => id).join('')).toBe('abcd');
  });
});

test('what a rule mutes is not New, also where it is shown: the badge counts none of it', () => {
  const muted = row('a', { seenAt: null, rule: { kind: 'mute', by: 'code' } });
  expect(isRowNew(muted, asked())).toBe(false);
  expect(isRowNew({ ...muted, rule: { kind: 'watch', by: 'code' } }, asked())).toBe(true);
});

describe('a filter', () => {
  const rows = [
    row('plain'),
    row('new', { seenAt: null }),
    row('code', { hasCode: true }),
    row('project', { hasProject: true }),
    row('saved', { isSaved: true }),
    row('all', { rule: { kind: 'watch', by: 'code' }, seenAt: null, hasCode: true, hasProject: true }),
  ];

  test.each([
    ['new', ['new', 'all']],
    ['code', ['code', 'all']],
    ['project', ['project', 'all']],
    ['unsaved', ['plain', 'new', 'code', 'project', 'all']],
  ] as const)('"%s" lets %j pass', (filter, passed) => {
    expect(order(rows, { filters: [filter] })).toEqual(passed);
  });

  test('is one of several that all have to be passed', () => {
    expect(order(rows, { filters: FILTERS })).toEqual(['all']);
  });
});

test.each([
  ['no feed makes it New', undefined, false],
  ['not seen yet', null, true],
  ['the baseline', 0, false],
  ['seen in this glance', SINCE, true],
  ['seen just before it', SINCE - 1, false],
  ['seen now', NOW, true],
  ['seen in the future of a wrong clock', NOW + 1, false],
])('%s: New is %3$s', (_why, seenAt, expected) => {
  const one = row('a', seenAt === undefined ? {} : { seenAt });
  expect(isRowNew(one, { labelsSince: SINCE, now: NOW })).toBe(expected);
});
