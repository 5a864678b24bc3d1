import { computed, signal } from '@preact/signals';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../../../../src/domain/row.ts';
import type { Screen } from '../../../../src/domain/screen.ts';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/domain/view-state.ts';
import { type ListOrder, listOrder } from '../../../../src/ui/glance/session/list-order.ts';
import { modelFor } from '../../../../src/ui/glance/session/model-for.ts';
import { HOUR, NOW, row, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);

const state = signal<ViewState>(DEFAULT_VIEW);
const screen = signal<Screen | undefined>(undefined);
const labelsSince = signal(NOW - HOUR);
let order: ListOrder;
const NEW_X = row('x', { seenAt: null });

/** What the page draws: the rows in order, and how many wait. */
const shown = computed(() => {
  const { rows, waiting, filteredOut } = modelFor({
    now: NOW,
    state: state.value,
    screen: screen.value,
    labelsSince: labelsSince.value,
    order: order.ids.value,
    areKeysShown: false,
    limit: undefined,
    open: undefined,
    unreadable: undefined,
    notice: undefined,
    matches: undefined,
    outcome: undefined,
    page: undefined,
    catchUp: undefined,
    digest: undefined,
    archive: undefined,
    days: undefined,
    forYou: undefined,
  });
  return { ids: rows.map(({ id }) => id).join(''), waiting, filteredOut };
});

function begin(told: Partial<ViewState> = {}, first?: Screen, left?: readonly string[]): void {
  state.value = { ...DEFAULT_VIEW, ...told };
  screen.value = first;
  order = listOrder(state, screen, labelsSince, left);
}

/** The database was read again: these are the list's rows now, in its own order. */
function read(rows: readonly (string | Row)[], told: Partial<Screen> = {}) {
  const all = rows.map((one) => (typeof one === 'string' ? row(one) : one));
  screen.value = screenOf(all, { view: state.value.view, ...told });
  order.screenRead();
  const { ids, waiting, filteredOut } = modelNow();
  return { ids, waiting, filteredOut };
}

/** `shown` anew: `order` is another one in each test. */
function modelNow() {
  return computed(() => shown.value).value;
}

beforeEach(() => begin());

describe('rows that are being read', () => {
  it('come in at once when nothing was there', () => {
    expect(read(['a', 'b', 'c'])).toMatchObject({ ids: 'abc', waiting: 0 });
  });

  it('stay where they are when the list is ranked anew', () => {
    read(['a', 'b', 'c']);
    expect(read(['c', 'b', 'a'])).toMatchObject({ ids: 'abc', waiting: 0 });
  });

  it('take their places again when they come back, though a read on its way had used up the "undo"', () => {
    read(['a', 'b', 'c', 'd']);
    order.anotherList();
    expect(read(['a', 'd']).ids).toBe('ad');
    expect(read(['a', 'b', 'c', 'd']).ids).toBe('abcd');
  });

  it('take the first place where that was theirs', () => {
    read(['a', 'b']);
    order.anotherList();
    read(['b']);
    expect(read(['a', 'b']).ids).toBe('ab');
  });

  it('stay where they are when their numbers change, in any order', () => {
    begin({ sort: 'votes' });
    expect(read([row('a', { votes: 1 }), row('b', { votes: 5 })]).ids).toBe('ba');
    expect(read([row('a', { votes: 9 }), row('b', { votes: 5 })]).ids).toBe('ba');
    order.letIn();
    expect(modelNow().ids).toBe('ab');
  });

  it('are not pushed by new ones, which wait until they are let in', () => {
    read(['a', 'b']);
    expect(read([NEW_X, 'a', row('y', { seenAt: null }), 'b'])).toMatchObject({ ids: 'ab', waiting: 2 });
    order.letIn();
    expect(modelNow()).toMatchObject({ ids: 'xayb', waiting: 0 });
  });

  it('let the New ones in, which says what the first of them is, and stay where they are when none waits', () => {
    read(['a', 'b']);
    read(['b', NEW_X, 'a', row('y', { seenAt: null })]);
    expect(order.letNewIn()).toBe('x');
    expect(modelNow()).toMatchObject({ ids: 'bxay', waiting: 0 });
    read(['y', 'a', 'x', 'b']);
    expect(order.letNewIn()).toBeUndefined();
    expect(modelNow().ids).toBe('bxay');
  });

  it('let old ones join at the end: what slides back into the list is no news', () => {
    read(['a', 'b']);
    expect(read(['x', 'a', 'b'])).toMatchObject({ ids: 'abx', waiting: 0 });
  });

  it('go when they are hidden or leave the list, and come back to their place when that is taken back', () => {
    read(['a', 'b', 'c']);
    expect(read(['a', 'c'])).toMatchObject({ ids: 'ac', waiting: 0 });
    expect(read(['a', 'b', 'c'])).toMatchObject({ ids: 'abc', waiting: 0 });
  });

  it('come back to their place also after others went', () => {
    read(['a', 'b', 'c', 'd']);
    read(['a', 'c', 'd']);
    read(['c', 'd']);
    expect(read(['b', 'c', 'd']).ids).toBe('bcd');
  });

  it('make room for a whole new list, of which nothing was there', () => {
    read(['a', 'b']);
    expect(read(['x', 'y'])).toMatchObject({ ids: 'xy', waiting: 0 });
  });

  it('make room when nothing is left of them', () => {
    read(['a']);
    expect(read([])).toMatchObject({ ids: '', waiting: 0 });
    expect(read(['x'])).toMatchObject({ ids: 'x', waiting: 0 });
  });
});

describe('another list', () => {
  it('comes in at once, also where it has the same papers', () => {
    read(['a', 'b', 'c']);
    state.value = { ...DEFAULT_VIEW, narrowing: { by: 'author', value: 'x' } };
    order.anotherList();
    expect(read(['c', 'a'])).toMatchObject({ ids: 'ca', waiting: 0 });
    expect(read(['a', 'c'])).toMatchObject({ ids: 'ca', waiting: 0 });
  });
});

describe('filters', () => {
  it('hide rows when they are chosen, and say how many', () => {
    read([row('a', { hasCode: true }), row('b')]);
    state.value = { ...state.value, filters: ['code'] };
    order.letIn();
    expect(modelNow()).toEqual({ ids: 'a', waiting: 0, filteredOut: 1 });
  });

  it('take no row away while it is read: what is saved stays beside the unsaved', () => {
    begin({ filters: ['unsaved'] });
    read(['a', 'b']);
    expect(read([row('a', { isSaved: true }), 'b'])).toEqual({ ids: 'ab', waiting: 0, filteredOut: 0 });
  });

  it('let nothing wait that they hide', () => {
    begin({ filters: ['code'] });
    read([row('a', { hasCode: true })]);
    expect(read([NEW_X, row('y', { hasCode: true, seenAt: null }), row('a', { hasCode: true })])).toEqual({
      ids: 'a',
      waiting: 1,
      filteredOut: 1,
    });
  });
});

describe('lists that only the person changes follow at once', () => {
  it('the saved list: what is saved elsewhere comes in, what is removed can come back to its place', () => {
    begin({ view: 'saved' });
    read(['b', 'a']);
    expect(read(['c', 'b', 'a'])).toMatchObject({ ids: 'cba', waiting: 0 });
    expect(read(['c', 'a'])).toMatchObject({ ids: 'ca', waiting: 0 });
    expect(read(['c', 'b', 'a'])).toMatchObject({ ids: 'cba', waiting: 0 });
  });

  it('a search', () => {
    begin({ search: { query: 'x', where: 'service' } });
    read(['a']);
    expect(read(['b', 'a'])).toMatchObject({ ids: 'ba', waiting: 0 });
  });
});

describe('an order that is come back to', () => {
  it('lets what is new since then wait, and shows no row where the list now has it', () => {
    begin({}, screenOf([NEW_X, row('b'), row('a')]), ['a', 'b']);
    expect(modelNow()).toMatchObject({ ids: 'ab', waiting: 1 });
    expect(read([NEW_X, 'b', 'a', 'c'])).toMatchObject({ ids: 'abc', waiting: 1 });
    order.letIn();
    expect(modelNow()).toMatchObject({ ids: 'xbac', waiting: 0 });
  });

  it('holds for the rows too that a first frame had no room for', () => {
    begin({}, screenOf([NEW_X, row('a'), row('b')], { total: 5 }), ['a', 'b', 'd', 'c']);
    expect(modelNow()).toMatchObject({ ids: 'ab', waiting: 1 });
    expect(read([NEW_X, 'a', 'b', 'c', 'd'])).toMatchObject({ ids: 'abdc', waiting: 1 });
  });

  it('gives way to a list of which it has nothing', () => {
    begin({}, undefined, ['a', 'b']);
    expect(read(['x', 'y'])).toMatchObject({ ids: 'xy', waiting: 0 });
  });
});

describe('the first frame', () => {
  it('keeps its rows in place; what is new since it was left waits', () => {
    begin({}, screenOf([row('a'), row('b')]));
    expect(modelNow().ids).toBe('ab');
    expect(read([NEW_X, 'b', 'a'])).toMatchObject({ ids: 'ab', waiting: 1 });
  });

  it('that was cut to what it may cost gets the other rows behind its own: they are not new', () => {
    begin({}, screenOf([row('a'), row('b')], { total: 5 }));
    expect(read(['a', 'b', 'c', 'd', 'e'])).toMatchObject({ ids: 'abcde', waiting: 0 });
    expect(read([NEW_X, 'a', 'b', 'c', 'd', 'e'])).toMatchObject({ ids: 'abcde', waiting: 1 });
  });

  it('that was cut is sorted anew when its order is another than the list’s own', () => {
    begin({ sort: 'stars' }, screenOf([row('a', { stars: 5 }), row('b', { stars: 9 })], { total: 3 }));
    expect(modelNow().ids).toBe('ba');
    expect(read([row('a', { stars: 5 }), row('b', { stars: 9 }), row('c', { stars: 90 })])).toMatchObject({
      ids: 'cba',
      waiting: 0,
    });
  });
});
