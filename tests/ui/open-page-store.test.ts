// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { undoChange } from '../../src/store/saved/undo-change.ts';
import { openPageStore } from '../../src/ui/open-page-store.ts';
import { fakeExtension } from '../browser/fake-extension.ts';
import { NOON, paper } from '../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

it('has the background paint what a command of the page changed, and its undo, once each', async () => {
  const extension = fakeExtension();
  here.extension = extension;
  const sent = vi.spyOn(extension.runtime, 'sendMessage');
  const store = openPageStore();
  const undo = await hidePaper(store, paper('a'), NOON);
  expect(sent.mock.calls).toEqual([[{ type: 'paint-badge' }]]);
  await undoChange(store, undo);
  expect(sent).toHaveBeenCalledTimes(2);
});
