import { describe, expect, it } from 'vitest';
import { folderCarrier } from '../../src/carriers/folder.ts';
import { SyncFailed } from '../../src/domain/sync/sync-state.ts';
import { itCarries } from './carrier-contract.ts';
import { FakeFolder } from './fake-folder.ts';

describe('a folder on this computer', () => {
  describe('as a place', () => {
    itCarries(async () => {
      const folder = new FakeFolder('Papers');
      const within = async () => (await folder.getDirectoryHandle('paperglance')).getDirectoryHandle('v1');
      const placeOf = async (path: string) => {
        const [first = '', second] = path.split('/');
        return second === undefined
          ? ([await within(), first] as const)
          : ([await (await within()).getDirectoryHandle(first), second] as const);
      };
      return {
        carrier: folderCarrier(async () => folder),
        halve: async (path) => {
          const [at, name] = await placeOf(path);
          const bytes = at.inside.get(name) as Uint8Array<ArrayBuffer>;
          at.inside.set(name, bytes.slice(0, bytes.length >> 1));
        },
        vanish: async (path) => {
          const [at, name] = await placeOf(path);
          at.inside.delete(name);
        },
        putForeign: async () => {
          (await within()).inside.set('.stfolder', new FakeFolder('.stfolder'));
          (await within()).inside.set('abcdef 2.json', new Uint8Array([1]));
        },
      };
    });
  });

  it.each([
    ['NotAllowedError', 'folder-asleep'],
    ['QuotaExceededError', 'full'],
    ['NoModificationAllowedError', 'locked'],
  ] as const)('says what stands against it: %s', async (name, kind) => {
    const folder = {
      ...new FakeFolder('Papers'),
      entries: () => {
        throw new Error('not asked');
      },
      getDirectoryHandle: () => Promise.reject(new DOMException('', name)),
    };
    await expect(folderCarrier(async () => folder).list()).rejects.toEqual(new SyncFailed({ kind }));
  });

  it('says that nothing was picked, and that what was picked is gone', async () => {
    const failure = new SyncFailed({ kind: 'no-folder' });
    await expect(folderCarrier(async () => undefined).list()).rejects.toEqual(failure);
    const gone = { ...new FakeFolder('Papers'), entries: async function* () {}, getDirectoryHandle: missing };
    await expect(folderCarrier(async () => gone).write('marker.json', new Uint8Array([1]))).rejects.toEqual(failure);
  });
});

function missing(): Promise<never> {
  return Promise.reject(new DOMException('', 'NotFoundError'));
}
