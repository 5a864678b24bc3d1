import { type Signal, signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperAct } from '../../../../src/domain/paper-act.ts';
import type { Screen } from '../../../../src/domain/screen.ts';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/domain/view-state.ts';
import { type ShownScreen, shownScreen } from '../../../../src/ui/glance/session/shown-screen.ts';
import type { ShownAct } from '../../../../src/ui/page-acts.ts';
import { type PendingChanges, pendingChanges } from '../../../../src/ui/pending-changes.ts';
import { row, screenOf } from '../given.ts';

const SAVED = { isSaved: true } as const;

let read: Signal<Screen | undefined>;
let state: Signal<ViewState>;
let showsHidden: Signal<boolean>;
let pending: PendingChanges<readonly ShownAct[]>;
let shown: ShownScreen;

beforeEach(() => {
  read = signal<Screen | undefined>(screenOf([row('a'), row('b', SAVED)], { savedCount: 1 }));
  state = signal<ViewState>(DEFAULT_VIEW);
  showsHidden = signal(false);
  pending = pendingChanges();
  shown = shownScreen({ screen: read, state, acts: pending.reader(), showsHidden });
});

function doing(what: 'save' | 'unsave' | 'hide' | 'show', id: string): Promise<void> {
  shown.find(id);
  const act: PaperAct = { do: what, id };
  return pending.make([act], async () => true);
}

const list = () => {
  const { rows = [], savedCount } = shown.screen.value ?? {};
  return `${rows.map(({ id, isSaved }) => (isSaved ? `${id} saved` : id)).join(', ')}; ${savedCount}`;
};

/** The database tells what it has now. */
function tell(next: Screen): void {
  read.value = next;
  shown.wasRead();
}

describe('what is shown before it is read', () => {
  it.each([
    ['save', 'a', 'a saved, b saved; 2'],
    ['save', 'b', 'a, b saved; 1'],
    ['unsave', 'b', 'a, b; 0'],
    ['hide', 'a', 'b saved; 1'],
    ['hide', 'b', 'a; 0'],
    ['show', 'a', 'a, b saved; 1'],
  ] as const)('after %s of %s', (what, id, then) => {
    void doing(what, id);
    expect(list()).toBe(then);
  });

  it('is what one act after the other makes', () => {
    void doing('save', 'a');
    void doing('hide', 'a');
    void doing('save', 'a');
    expect(list()).toBe('b saved, a saved; 2');
    void doing('unsave', 'a');
    expect(list()).toBe('b saved, a; 1');
  });

  it('has a row that comes back, also after the database told that it is gone', async () => {
    await doing('hide', 'b');
    tell(screenOf([row('a')], { savedCount: 0 }));
    expect(list()).toBe('a; 0');
    void doing('show', 'b');
    void doing('save', 'b');
    expect(list()).toBe('a, b saved; 1');
  });

  it('lets what is taken off the list go from the list of the saved ones alone', () => {
    read.value = screenOf([row('a', SAVED), row('b', SAVED)], { view: 'saved', savedCount: 2 });
    state.value = { ...DEFAULT_VIEW, view: 'saved' };
    void doing('unsave', 'a');
    expect(list()).toBe('b saved; 1');
    state.value = { ...state.value, search: { query: 'x', where: 'here' } };
    expect(list()).toBe('a, b saved; 1');
  });

  it('keeps what is hidden where that was asked for', () => {
    showsHidden.value = true;
    void doing('hide', 'a');
    expect(list()).toBe('a, b saved; 1');
  });

  it('gives way to what is read after it was written, whatever that says', async () => {
    await doing('hide', 'a');
    tell(screenOf([row('a'), row('b', SAVED)], { savedCount: 1 }));
    expect(list()).toBe('a, b saved; 1');
  });

  it('leaves other rows alone, and another view’s screen out', () => {
    const before = read.value?.rows[1];
    void doing('hide', 'a');
    expect(shown.screen.value?.rows[0]).toBe(before);
    state.value = { ...DEFAULT_VIEW, view: 'daily' };
    expect(shown.screen.value).toBeUndefined();
  });
});
