import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Screen } from '../../../../src/domain/screen.ts';
import { type PendingHidings, pendingHidings } from '../../../../src/ui/glance/session/pending-hidings.ts';
import { row, screenOf } from '../given.ts';

const SAVED = { isSaved: true } as const;

let screen: ReturnType<typeof signal<Screen | undefined>>;
let hidings: PendingHidings;

beforeEach(() => {
  screen = signal<Screen | undefined>(screenOf([row('a'), row('b', SAVED)], { savedCount: 1 }));
  hidings = pendingHidings(screen);
});

const shown = () => {
  const { rows = [], savedCount } = hidings.on(screen.value) ?? {};
  return [rows.map(({ id, isSaved }) => (isSaved ? `${id} saved` : id)).join(', '), savedCount];
};

/** A write that ends when the test lets it. */
function writing() {
  let end: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  const promise = new Promise<void>((resolve, reject) => {
    end = { resolve, reject };
  });
  return { write: () => promise, resolve: () => end?.resolve(), reject: (error: unknown) => end?.reject(error) };
}

const PAPER = { id: 'a', title: 'Paper a' };

describe('what was just hidden', () => {
  it('goes before it is written', async () => {
    const { write, resolve } = writing();
    const done = hidings.show(PAPER, write);
    expect(shown()).toEqual(['b saved', 1]);
    resolve();
    await done;
    expect(shown()).toEqual(['b saved', 1]);
  });

  it('comes back where the write fails, which is told', async () => {
    const { write, reject } = writing();
    const done = hidings.show(PAPER, write);
    expect(shown()).toEqual(['b saved', 1]);
    reject(new Error('full'));
    await expect(done).rejects.toThrow('full');
    expect(shown()).toEqual(['a, b saved', 1]);
  });

  it('gives way to what is read after it, whatever that says', async () => {
    await hidings.show(PAPER, async () => {});
    screen.value = screenOf([row('b', SAVED)], { savedCount: 1 });
    expect(shown()).toEqual(['b saved', 1]);
    screen.value = screenOf([row('a'), row('b', SAVED)], { savedCount: 1 });
    expect(shown()).toEqual(['a, b saved', 1]);
  });

  it('is under way until it is written, or fails', async () => {
    const [first, failing] = [writing(), writing()];
    const hiding = hidings.show(PAPER, first.write);
    const another = hidings.show({ id: 'b', title: 'Paper b' }, failing.write);
    expect(hidings.underWay()).toEqual([PAPER, { id: 'b', title: 'Paper b' }]);
    first.resolve();
    await hiding;
    failing.reject(new Error('full'));
    await expect(another).rejects.toThrow('full');
    expect(hidings.underWay()).toEqual([]);
  });

  it('leaves other rows alone', () => {
    const before = screen.value?.rows[1];
    void hidings.show(PAPER, writing().write);
    expect(hidings.on(screen.value)?.rows[0]).toBe(before);
  });
});
