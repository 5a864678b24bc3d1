// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEFT_KEYS, type Left, SNAPSHOT_KEY, type Snapshot } from '../../../../src/browser/first-frame.ts';
import { readLastQuery } from '../../../../src/browser/last-query.ts';
import type { Screen } from '../../../../src/domain/screen.ts';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/domain/view-state.ts';
import { persistView } from '../../../../src/ui/glance/session/persist-view.ts';
import { fakeExtension } from '../../../browser/fake-extension.ts';
import { row, screenOf } from '../given.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: ReturnType<typeof fakeExtension>;
let written: Snapshot[];

beforeEach(() => {
  // A page that is at rest writes too: not after the test.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
  written = [];
  extension.storage.local.onChanged.addListener((changes: Record<string, { newValue: Snapshot }>) => {
    const snapshot = changes[SNAPSHOT_KEY]?.newValue;
    if (snapshot) written.push(snapshot);
  });
});

afterEach(() => {
  vi.useRealTimers();
});

function leaves(screen: Screen, ready?: Snapshot) {
  const shown = signal<Screen | undefined>(screen);
  const state = signal<ViewState>(DEFAULT_VIEW);
  persistView({ state, screen: shown, surface: 'popup', place: () => undefined, ready });
  return { shown, leave: () => dispatchEvent(new Event('pagehide')) };
}

describe('the snapshot for the next first frame', () => {
  it('is written once, and again when something else stands there', () => {
    const { shown, leave } = leaves(screenOf([row('a'), row('b')]));
    leave();
    leave();
    expect(written).toHaveLength(1);
    shown.value = screenOf([row('a', { isSaved: true }), row('b')]);
    leave();
    expect(written.map(({ screen }) => screen.rows[0]?.isSaved)).toEqual([undefined, true]);
  });

  it('is not written where the first frame was drawn from the same', () => {
    leaves(screenOf([row('a')])).leave();
    const [ready] = written;
    leaves(screenOf([row('a')]), ready).leave();
    // The first page is there still, and leaves nothing new either.
    expect(written).toHaveLength(1);
  });
});

describe('a search that is left', () => {
  const search = { query: 'graphs', where: 'here' } as const;
  const left = async () => (await extension.storage.local.get(LEFT_KEYS.panel))[LEFT_KEYS.panel] as Left;
  const leavesPanel = (screen: Screen, query: string, where: 'here' | 'service' = 'here') => {
    const state: ViewState = { ...DEFAULT_VIEW, view: 'saved', search: { query, where } };
    const page = { state: signal(state), screen: signal<Screen | undefined>(screen) };
    persistView({ ...page, surface: 'panel', place: () => undefined, ready: undefined });
    dispatchEvent(new Event('pagehide'));
  };

  it('comes back with what it found', async () => {
    leavesPanel(screenOf([row('a')], { view: 'saved' }), 'graphs');
    await vi.waitFor(async () => expect(await left()).toMatchObject({ state: { view: 'saved', search } }));
    expect((await left()).snapshot?.screen.rows).toHaveLength(1);
  });

  it('comes back while the service has not answered', async () => {
    const { fetched: _, ...unanswered } = screenOf([], { view: 'saved' });
    leavesPanel(unanswered, 'graphs', 'service');
    await vi.waitFor(async () => expect((await left()).state.search).toEqual({ query: 'graphs', where: 'service' }));
    leavesPanel(screenOf([], { view: 'saved' }), 'graphs', 'service');
    await vi.waitFor(async () => expect((await left()).state.search).toBeUndefined());
  });

  it('does not where it found nothing, yet is one key away', async () => {
    leavesPanel(screenOf([], { view: 'saved' }), 'zzz');
    await vi.waitFor(async () => expect((await left()).state).toEqual({ ...DEFAULT_VIEW, view: 'saved' }));
    expect((await left()).snapshot).toBeUndefined();
    expect(readLastQuery()).toBe('zzz');
  });
});
