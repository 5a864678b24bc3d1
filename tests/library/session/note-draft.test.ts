import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteChange } from '../../../src/domain/join-notes.ts';
import { noteDraft } from '../../../src/library/session/note-draft.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A draft on a note, and all that became of it. `stored` can be changed by hand, and `write` made to fail. */
function writing(begun: NoteChange = { from: 'Old.', to: 'Old.' }) {
  const seen = {
    stored: begun.from,
    written: [] as string[],
    held: undefined as NoteChange | undefined,
    shown: begun.to,
    kept: [] as number[],
    failures: [] as unknown[],
    isBroken: false,
    before: async () => {},
  };
  const draft = noteDraft(begun, {
    hold: (change) => {
      seen.held = change.from === change.to ? undefined : change;
    },
    write: async ({ from, to }, since) => {
      await seen.before();
      if (seen.isBroken) throw new Error('read-only');
      seen.stored = seen.stored === from ? to : `${seen.stored} | ${to}`;
      seen.written.push(seen.stored);
      return { note: seen.stored, undo: since ?? { generation: seen.written.length, before: [{ id: 'a' }] } };
    },
    show: (text) => {
      seen.shown = text;
    },
    kept: ({ generation }) => void seen.kept.push(generation),
    fail: (error) => void seen.failures.push(error),
  });
  return { draft, seen };
}

describe('a note being written', () => {
  it('is written half a second after the last key', async () => {
    const { draft, seen } = writing();
    draft.type('Old. N');
    await vi.advanceTimersByTimeAsync(400);
    draft.type('Old. New');
    await vi.advanceTimersByTimeAsync(499);
    expect(seen.written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.written).toEqual(['Old. New']);
    expect(seen.held).toBeUndefined();
    expect(seen.kept).toEqual([]);
  });

  it('is held at once when the page may go, whether or not the write comes through', () => {
    const { draft, seen } = writing();
    draft.type('Old. New');
    draft.settle();
    expect(seen.held).toEqual({ from: 'Old.', to: 'Old. New' });
  });

  it('is never written when nothing was typed, or all was taken back', async () => {
    const { draft, seen } = writing();
    seen.stored = 'Somebody else’s.';
    expect(await draft.leave()).toBe(true);
    draft.type('x');
    draft.type('Old.');
    expect(await draft.leave()).toBe(true);
    expect(seen).toMatchObject({ stored: 'Somebody else’s.', written: [], kept: [] });
  });

  it('shows what is stored meanwhile as long as nothing was typed', () => {
    const { draft, seen } = writing();
    draft.follow('Newer.');
    expect(seen.shown).toBe('Newer.');
    draft.type('Newer. Mine.');
    draft.follow('Newest.');
    expect(seen.shown).toBe('Newer.');
  });

  it('is said to be kept once, at the end', async () => {
    const { draft, seen } = writing();
    for (const text of ['a', 'ab', 'abc']) {
      draft.type(text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(await draft.leave()).toBe(true);
    expect(await draft.leave()).toBe(true);
    expect(seen.kept).toEqual([1]);
  });

  it('takes what somebody else wrote into the field, and goes on from there', async () => {
    const { draft, seen } = writing();
    draft.type('Old. Mine');
    seen.stored = 'Theirs';
    await vi.advanceTimersByTimeAsync(500);
    expect(seen.shown).toBe('Theirs | Old. Mine');
    draft.type('Theirs | Old. Mine!');
    await draft.leave();
    expect(seen.stored).toBe('Theirs | Old. Mine!');
  });

  it('loses nothing that is typed while a write is under way', async () => {
    const { draft, seen } = writing();
    let goOn = () => {};
    seen.before = () => new Promise((resolve) => (goOn = resolve));
    draft.type('Old. a');
    draft.settle();
    await vi.advanceTimersByTimeAsync(0);
    draft.type('Old. ab');
    goOn();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.held).toEqual({ from: 'Old. a', to: 'Old. ab' });
    seen.before = async () => {};
    await vi.advanceTimersByTimeAsync(500);
    expect(seen.stored).toBe('Old. ab');
    expect(seen.held).toBeUndefined();
  });
});

describe('a note that can’t be written', () => {
  it('stays held and in the field until it can be, and says so not at each rest', async () => {
    const { draft, seen } = writing();
    seen.isBroken = true;
    draft.type('Old. a');
    await vi.advanceTimersByTimeAsync(500);
    draft.type('Old. ab');
    await vi.advanceTimersByTimeAsync(500);
    expect(seen.failures).toHaveLength(1);
    expect(await draft.leave()).toBe(false);
    expect(seen.failures).toHaveLength(2);
    expect(seen.held).toEqual({ from: 'Old.', to: 'Old. ab' });
    seen.isBroken = false;
    expect(await draft.leave()).toBe(true);
    expect(seen).toMatchObject({ stored: 'Old. ab', held: undefined, kept: [1] });
  });

  it('is gone on with where it was left', async () => {
    const { draft, seen } = writing({ from: 'Old.', to: 'Old. Left.' });
    draft.follow('Old.');
    expect(seen.shown).toBe('Old. Left.');
    draft.settle();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.stored).toBe('Old. Left.');
  });
});
