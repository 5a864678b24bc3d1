import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILTERS, LIST_SORTS } from '../../src/domain/arrange.ts';
import { isSameList } from '../../src/domain/is-same-list.ts';
import { VIEWS } from '../../src/domain/screen.ts';
import { DEFAULT_VIEW, parseViewState, type ViewState } from '../../src/domain/view-state.ts';

const HOUR = 3_600_000;
/** The person's own noon and midnight: the day is theirs, not UTC's. */
const NOON = new Date(2026, 1, 14, 12).getTime();
const MIDNIGHT = new Date(2026, 1, 15).getTime();

const LEFT: ViewState = {
  view: 'daily',
  period: { span: 'week', key: '2026-W06' },
  sort: 'rising',
  filters: ['new', 'code'],
  narrowing: { by: 'author', value: 'Ada Lovelace' },
  showsMuted: true,
  search: { query: 'half-typ', where: 'here' },
  openId: '2501.00001',
  focusId: '2501.00002',
  place: { topId: '2501.00003', topPx: 42.5, order: ['2501.00003', '2501.00001'], hasWaiting: true },
};

describe('the state comes back', () => {
  test.each([
    ['at once', NOON, NOON],
    ['after an hour', NOON, NOON + HOUR],
    ['after six hours of the same day', NOON, NOON + 6 * HOUR],
    ['within the hour, over midnight', MIDNIGHT - HOUR / 2, MIDNIGHT + HOUR / 2],
  ])('whole %s', (_when, leftAt, now) => {
    const { search: _, ...list } = LEFT;
    expect(parseViewState(structuredClone(list), leftAt, now)).toEqual(list);
  });

  test('with its search within the hour, and as the plain list after it', () => {
    expect(parseViewState(structuredClone(LEFT), NOON, NOON + HOUR)).toEqual(LEFT);
    expect(parseViewState(structuredClone(LEFT), NOON, NOON + HOUR + 1)).toEqual(DEFAULT_VIEW);
  });

  test.each([
    ['after more than six hours', NOON, NOON + 6 * HOUR + 1],
    ['on a new day, after more than an hour', MIDNIGHT - HOUR / 2, MIDNIGHT + HOUR / 2 + 1],
    ['a day later to the minute', NOON, NOON + 24 * HOUR],
    ['when it was left in the future', NOON + 1, NOON],
    ['when nobody knows when it was left', undefined, NOON],
    ['when the time is no time', '12:00', NOON],
    ['when the time is no number', Number.NaN, NOON],
  ])('fresh %s', (_when, leftAt, now) => {
    expect(parseViewState(LEFT, leftAt, now)).toEqual(DEFAULT_VIEW);
  });
});

describe('what is broken in it is left out, and the rest comes back', () => {
  test.each<[string, unknown, Partial<Record<keyof ViewState, unknown>>]>([
    ['an unknown view', { view: 'settings' }, { view: 'trending' }],
    ['an unknown sort', { sort: 'random' }, { sort: 'own' }],
    ['no list of filters', { filters: 'new' }, { filters: [] }],
    [
      'unknown, doubled filters in any order',
      { filters: ['code', 'x', 'new', 'code', 7] },
      { filters: ['new', 'code'] },
    ],
    ['an unknown span', { period: { span: 'year', key: '2026' } }, { period: undefined }],
    ['a period without key', { period: { span: 'day' } }, { period: undefined }],
    ['an unknown narrowing', { narrowing: { by: 'mood', value: 'x' } }, { narrowing: undefined }],
    ['a narrowing without value', { narrowing: { by: 'author' } }, { narrowing: undefined }],
    ['a search that is a text', { search: 'words' }, { search: undefined }],
    ['a search nobody knows where', { search: { query: 'x', where: 'elsewhere' } }, { search: undefined }],
    ['an id that is a number', { openId: 5, focusId: null }, { openId: undefined, focusId: undefined }],
    ['a place without a row', { place: { topPx: 3 } }, { place: undefined }],
    ['a place without px', { place: { topId: '2501.00003', topPx: '3' } }, { place: undefined }],
    ['a place whose order is no list', { place: { topId: 'a', topPx: 3, order: 'abc' } }, { place: undefined }],
  ])('%s', (_what, broken, expected) => {
    const restored: Record<string, unknown> = { ...parseViewState({ ...LEFT, ...(broken as object) }, NOON, NOON) };
    expect(restored).toEqual(JSON.parse(JSON.stringify({ ...LEFT, ...expected })));
  });

  test('and what is not known is not carried along', () => {
    const stored = { ...LEFT, evil: 1 };
    expect(parseViewState(stored, NOON, NOON)).toEqual(LEFT);
  });

  test('whatever was stored, a state comes out', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const state = parseViewState(stored, NOON, NOON);
        expect(VIEWS).toContain(state.view);
        expect(LIST_SORTS).toContain(state.sort);
        expect(state.filters.every((filter) => FILTERS.includes(filter))).toBe(true);
        expect(Array.isArray(state.place?.order ?? [])).toBe(true);
      }),
    );
  });
});

describe('another list is', () => {
  test.each<[string, Partial<ViewState>]>([
    ['another view', { view: 'saved' }],
    ['another period', { period: { span: 'week', key: '2026-W05' } }],
    ['another narrowing', { narrowing: { by: 'author', value: 'Grace Hopper' } }],
    ['other words', { search: { query: 'half-type', where: 'here' } }],
    ['the same words elsewhere', { search: { query: 'half-typ', where: 'service' } }],
  ])('%s', (_what, change) => {
    expect(isSameList(LEFT, { ...LEFT, ...change })).toBe(false);
  });

  test.each<[string, Partial<ViewState>]>([
    ['another order', { sort: 'stars' }],
    ['other filters', { filters: [] }],
    ['another open paper', { openId: 'x' }],
    ['another row', { focusId: 'x' }],
    ['scrolling', { place: { topId: 'x', topPx: 0 } }],
    ['the same period again', { period: { span: 'week', key: '2026-W06' } }],
  ])('not %s', (_what, change) => {
    expect(isSameList(LEFT, { ...LEFT, ...change })).toBe(true);
  });
});
