import { beforeEach, describe, expect, it } from 'vitest';
import { type ChangeReader, type PendingChanges, pendingChanges } from '../../src/ui/pending-changes.ts';

let pending: PendingChanges<string>;
let reader: ChangeReader<string>;

beforeEach(() => {
  pending = pendingChanges();
  reader = pending.reader();
});

const shown = () => reader.changes.value.join(' ');

/** A write that ends when the test lets it. */
function writing() {
  let begun = false;
  let ends: { resolve: (isWritten: boolean) => void; reject: (error: unknown) => void } | undefined;
  const promise = new Promise<boolean>((resolve, reject) => {
    ends = { resolve, reject };
  });
  const write = (): Promise<boolean> => {
    begun = true;
    return promise;
  };
  return {
    write,
    hasBegun: () => begun,
    end: (isWritten = true) => ends?.resolve(isWritten),
    reject: (error: unknown) => ends?.reject(error),
  };
}

describe('a change', () => {
  it('shows before it is written, and until it was read', async () => {
    const { write, end } = writing();
    const done = pending.make('save', write);
    expect(shown()).toBe('save');
    reader.wasRead();
    expect(shown()).toBe('save');
    end();
    await done;
    expect(shown()).toBe('save');
    reader.wasRead();
    expect(shown()).toBe('');
  });

  it('shows no more where the write fails, which is told; those behind it go on', async () => {
    const [failing, next] = [writing(), writing()];
    const failed = pending.make('save', failing.write);
    const done = pending.make('hide', next.write);
    failing.reject(new Error('full'));
    await expect(failed).rejects.toThrow('full');
    expect(shown()).toBe('hide');
    next.end();
    await done;
    expect(pending.underWay()).toEqual([]);
  });

  it('shows no more where there was nothing to write: no read would ever tell', async () => {
    const { write, end } = writing();
    const done = pending.make('save', write);
    end(false);
    await done;
    expect(shown()).toBe('');
  });

  it('is written in its turn, and is under way until it is', async () => {
    const [first, second] = [writing(), writing()];
    const saved = pending.make('save', first.write);
    const unsaved = pending.make('unsave', second.write);
    await Promise.resolve();
    expect([first.hasBegun(), second.hasBegun()]).toEqual([true, false]);
    expect(shown()).toBe('save unsave');
    expect(pending.underWay()).toEqual(['save', 'unsave']);
    first.end();
    await saved;
    reader.wasRead();
    expect(shown()).toBe('unsave');
    expect(pending.underWay()).toEqual(['unsave']);
    second.end();
    await unsaved;
    expect(second.hasBegun()).toBe(true);
  });

  it('waits for each who shows it to have read it', async () => {
    const other = pending.reader();
    await pending.make('save', async () => true);
    reader.wasRead();
    expect([shown(), other.changes.value]).toEqual(['', ['save']]);
    other.wasRead();
    expect(other.changes.value).toEqual([]);
  });
});
