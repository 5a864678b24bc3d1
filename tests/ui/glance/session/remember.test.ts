// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SNAPSHOT_KEY, type Snapshot } from '../../../../src/browser/first-frame.ts';
import type { Screen } from '../../../../src/domain/screen.ts';
import { FRESH_STATE, type ViewState } from '../../../../src/domain/view-state.ts';
import { rememberState } from '../../../../src/ui/glance/session/remember.ts';
import { fakeExtension } from '../../../browser/fake-extension.ts';
import { row, screenOf } from '../given.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: ReturnType<typeof fakeExtension>;
let written: Snapshot[];

beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
  written = [];
  extension.storage.local.onChanged.addListener((changes: Record<string, { newValue: Snapshot }>) => {
    const snapshot = changes[SNAPSHOT_KEY]?.newValue;
    if (snapshot) written.push(snapshot);
  });
});

function leaves(screen: Screen, ready?: Snapshot) {
  const shown = signal<Screen | undefined>(screen);
  const state = signal<ViewState>(FRESH_STATE);
  rememberState({ state, screen: shown, surface: 'popup', place: () => undefined, ready });
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
