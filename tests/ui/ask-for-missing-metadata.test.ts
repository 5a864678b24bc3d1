import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { failFeed } from '../../src/store/feeds/fail-feed.ts';
import { openStore } from '../../src/store/open-store.ts';
import { askForMissingMetadata } from '../../src/ui/ask-for-missing-metadata.ts';
import { fakeExtension } from '../browser/fake-extension.ts';
import { MINUTE, NOON, paper, savePaper } from '../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

const store = openStore();
let asked: () => unknown[];

beforeEach(async () => {
  const extension = fakeExtension();
  here.extension = extension;
  const sent = vi.spyOn(extension.runtime, 'sendMessage');
  asked = () => sent.mock.calls.map(([message]) => message);
  await Promise.all([...cacheOf(store).tables, ...libraryOf(store).tables].map((table) => table.clear()));
  for (const id of ['a', 'b', 'c']) await savePaper(store, paper(id), NOON, { incomplete: true });
  await savePaper(store, paper('whole'), NOON);
});

const lookUp = (id: string) => ({ type: 'fetch-feed', key: `paper:${id}` });

it('asks for the paper whose details stay open, and for none that was only passed, is whole, or is not saved', async () => {
  askForMissingMetadata(store, 'a')();
  for (const id of ['whole', 'stranger', 'b']) askForMissingMetadata(store, id);
  await vi.waitFor(() => expect(asked()).toEqual([lookUp('b')]));
});

it('does not ask again for what was just not known', async () => {
  const now = Date.now();
  await failFeed(store, 'paper:a', { kind: 'offline' }, now - MINUTE);
  await failFeed(store, 'paper:b', { kind: 'offline' }, now - 11 * MINUTE);
  for (const id of ['a', 'b', 'c']) askForMissingMetadata(store, id);
  await vi.waitFor(() => expect(asked()).toHaveLength(2));
  expect(new Set(asked())).toEqual(new Set([lookUp('b'), lookUp('c')]));
});
