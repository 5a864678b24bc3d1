import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveBackupFile } from '../../src/browser/downloads.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let isAllowed: boolean;
let isLocked: boolean;
let state: string;
let asked: { url: string; filename: string }[];

beforeEach(() => {
  [isAllowed, isLocked, state, asked] = [true, false, 'complete', []];
  here.extension = {
    permissions: { contains: async () => isAllowed },
    downloads: {
      download: async (options: { url: string; filename: string }) => asked.push(options),
      search: async () => [{ state, error: 'FILE_NO_SPACE' }],
    },
  };
  const request = (_: string, __: object, act: (lock: unknown) => unknown) => act(isLocked ? null : {});
  vi.stubGlobal('navigator', { locks: { request } });
});

describe('saveBackupFile', () => {
  it('writes into a folder of our own, by a data address where there is no other', async () => {
    vi.stubGlobal('URL', { ...URL, createObjectURL: undefined });
    expect(await saveBackupFile('x.json', async () => '{"a": "ü"}')).toBe('saved');
    expect(asked).toMatchObject([{ filename: 'Paperglance/x.json' }]);
    expect(decodeURIComponent(asked[0]?.url ?? '')).toBe('data:application/json;charset=utf-8,{"a": "ü"}');
    expect(await saveBackupFile('x.json', async () => '"'.repeat(12_000_000))).toBe('too-large');
  });

  it('reads nothing when it may not write, or somebody else is writing', async () => {
    const read = vi.fn();
    isAllowed = false;
    expect(await saveBackupFile('x.json', read)).toBe('not-allowed');
    [isAllowed, isLocked] = [true, true];
    expect(await saveBackupFile('x.json', read)).toBe('under-way');
    expect(read).not.toHaveBeenCalled();
  });

  it('says when the file could not be written', async () => {
    state = 'interrupted';
    await expect(saveBackupFile('x.json', async () => '{}')).rejects.toThrow(/FILE_NO_SPACE/);
  });
});
