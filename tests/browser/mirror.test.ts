import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clearLibraryNotice, mirror, watchLibraryNotice } from '../../src/browser/mirror.ts';
import type { MirrorEntry } from '../../src/domain/mirror.ts';
import { positionFor } from '../../src/domain/position.ts';
import { type FakeExtension, fakeExtension } from './fake-extension.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;
const NOON = Date.UTC(2026, 1, 14, 12);
const WITNESS = { databaseId: 'x', generation: 3, count: 1, hidden: 1 };

beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
});

function entry(id: string): MirrorEntry {
  const times = { savedAt: NOON, changedAt: NOON, position: positionFor(NOON) };
  return { id, title: 'T', authors: ['A'], state: 'reading', tags: ['x'], note: 'n', generation: 3, ...times };
}

describe('the mirror in storage.local', () => {
  it('reads back what was written, whatever the ids, beside everything else that is stored', async () => {
    await extension.storage.local.set({ settings: { mirror: 1 }, snapshot: 'large' });
    const entries = ['2501.00001', '__proto__', 'a:b'].map(entry);
    await mirror.write({ entries, gone: [], hidden: { h: [NOON, 'Hidden'] }, witness: WITNESS });
    const read = await mirror.readAll();
    expect([...read.entries.values()]).toEqual(entries);
    expect(read.hidden).toEqual({ h: [NOON, 'Hidden'] });
    expect(await mirror.readWitness()).toEqual(WITNESS);
  });

  it('takes many at a time, and forgets what is gone', async () => {
    const entries = Array.from({ length: 1_234 }, (_, index) => entry(`id${index}`));
    await mirror.write({ entries, gone: [], witness: WITNESS });
    await mirror.write({ entries: [], gone: ['id0', 'id7'], witness: WITNESS });
    expect((await mirror.readAll()).entries.size).toBe(1_232);
  });

  it('passes over what is broken', async () => {
    const broken = { 'mirror:a': 1, 'mirror:b': { id: 'c', savedAt: 1 }, 'mirror-witness': { count: 'x' } };
    await extension.storage.local.set({ ...broken, 'mirror-hidden': [1] });
    expect(await mirror.readAll()).toEqual({ entries: new Map(), hidden: {} });
    expect(await mirror.readWitness()).toBeUndefined();
  });

  it('tells its news to a page that is open and to one that opens later, until it has been read', async () => {
    const [early, late, latest] = [vi.fn(), vi.fn(), vi.fn()];
    watchLibraryNotice(early);
    await mirror.leaveNotice({ kind: 'restored', count: 2, at: NOON });
    watchLibraryNotice(late);
    await vi.waitFor(() => expect(late).toHaveBeenCalledWith({ kind: 'restored', count: 2, at: NOON }));
    expect(early).toHaveBeenCalledOnce();
    await clearLibraryNotice();
    watchLibraryNotice(latest);
    await new Promise((resolve) => setTimeout(resolve));
    expect(latest).not.toHaveBeenCalled();
  });
});
