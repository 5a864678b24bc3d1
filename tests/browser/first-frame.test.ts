import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FirstFrame, readFirstFrame } from '../../src/browser/first-frame.ts';
import type { Screen, View } from '../../src/domain/screen.ts';
import { DEFAULT_VIEW, type ViewState } from '../../src/domain/view-state.ts';
import { type FakeExtension, fakeExtension } from './fake-extension.ts';

const NOW = new Date(2026, 1, 14, 14, 20).getTime();
const HOUR = 3_600_000;

let extension: FakeExtension;

beforeEach(() => {
  extension = fakeExtension();
  vi.stubGlobal('browser', extension);
});

const screen = (view: View): Screen => ({
  view,
  rows: [],
  total: 0,
  unseen: { trending: 0, newest: 0 },
  savedCount: 0,
  hiddenCount: 0,
});
const snapshot = (view: View) => ({ screen: screen(view), status: `as ${view} was left` });
const left = (told: Partial<ViewState>, view?: View) => ({
  at: NOW - HOUR,
  state: { ...DEFAULT_VIEW, ...told },
  ...(view && { snapshot: snapshot(view) }),
});

async function read(stored: Record<string, unknown>): Promise<FirstFrame> {
  await extension.storage.local.set(stored);
  return readFirstFrame('popup', NOW);
}

describe('the first frame', () => {
  const EMPTY: FirstFrame = { state: DEFAULT_VIEW, screen: undefined, status: '', glance: undefined, look: '' };

  it('of a new installation is empty', async () => {
    expect(await read({})).toEqual(EMPTY);
  });

  it('is empty, too, when the browser cannot read what was left', async () => {
    vi.spyOn(extension.storage.local, 'get').mockRejectedValue(new Error('IO error: Corruption'));
    expect(await readFirstFrame('popup', NOW)).toEqual(EMPTY);
  });

  it('is what is trending, and knows the last glance', async () => {
    const glance = { since: NOW - HOUR, endedAt: NOW - HOUR / 2, lastEndedAt: 5 };
    expect(await read({ snapshot: snapshot('trending'), glance })).toEqual({
      state: DEFAULT_VIEW,
      screen: screen('trending'),
      status: 'as trending was left',
      glance,
      look: '',
    });
  });

  it('knows how it is to look', async () => {
    expect(await read({ look: 'dark compact' })).toEqual({ ...EMPTY, look: 'dark compact' });
  });

  it.each<[string, Partial<ViewState>, View]>([
    ['another view', { view: 'saved' }, 'saved'],
    ['a search', { search: { query: 'x', where: 'here' } }, 'trending'],
    ['a narrowed list', { narrowing: { by: 'author', value: 'Ada' } }, 'trending'],
  ])('is %s as it was left', async (_what, told, view) => {
    const frame = await read({ snapshot: { ...snapshot('trending'), status: 'plain' }, left: left(told, view) });
    expect(frame).toMatchObject({ state: told, screen: { view }, status: `as ${view} was left` });
  });

  it('of filters and order is what is trending, since they only arrange it', async () => {
    const frame = await read({
      snapshot: snapshot('trending'),
      left: left({ filters: ['new'], sort: 'rising' }, 'saved'),
    });
    expect(frame).toMatchObject({ state: { sort: 'rising' }, screen: { view: 'trending' } });
  });

  it('never shows another list under the name of the one it was left with', async () => {
    expect(
      (await read({ left: left({ view: 'daily' }, 'saved'), snapshot: snapshot('trending') })).screen,
    ).toBeUndefined();
    expect((await read({ left: left({ view: 'daily' }), snapshot: snapshot('trending') })).screen).toBeUndefined();
  });

  it('on a new day is what is trending', async () => {
    const stored = {
      snapshot: snapshot('trending'),
      left: { ...left({ view: 'saved' }, 'saved'), at: NOW - 24 * HOUR },
    };
    expect(await read(stored)).toMatchObject({ state: DEFAULT_VIEW, screen: { view: 'trending' } });
  });

  it.each([
    'text',
    7,
    null,
    [],
    { screen: null, status: '' },
    { screen: screen('trending') },
    { screen: { ...screen('trending'), rows: 'none' }, status: '' },
    { screen: { ...screen('trending'), unseen: undefined }, status: '' },
  ])('is drawn without a snapshot that is none (%j)', async (broken) => {
    expect(await read({ snapshot: broken, left: broken, glance: broken })).toEqual(EMPTY);
  });
});
