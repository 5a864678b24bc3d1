// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { endErasing, erasePageStorage, eraseStorage, isErasing, noteErasing } from '../../src/browser/erase-storage.ts';
import { keepLastQuery, readLastQuery } from '../../src/browser/last-query.ts';
import { keepNoteDraft, readNoteDrafts } from '../../src/browser/note-drafts.ts';
import { keepPaneWidths, readPaneWidths } from '../../src/browser/pane-widths.ts';
import { wasWelcomed } from '../../src/browser/welcomed.ts';
import { type FakeExtension, fakeExtension } from './fake-extension.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;

beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
});

it('all that is stored goes, but that it is going, until that is said to be over; the welcome does not come again', async () => {
  const { local, session } = extension.storage;
  await local.set({ settings: { theme: 'dark' }, 'mirror:a': {}, 'mirror-witness': {}, rules: [] });
  await session.set({ hold: 1 });
  expect(await isErasing()).toBe(false);
  await noteErasing();
  await eraseStorage();
  expect(Object.keys(await local.get(null)).sort()).toEqual(['erasing', 'welcomed']);
  expect(await session.get(null)).toEqual({});
  expect(await isErasing()).toBe(true);
  await endErasing();
  expect(await isErasing()).toBe(false);
  expect(await wasWelcomed()).toBe(true);
});

it('what pages keep for themselves goes too: notes being written, the last query, the widths of panes', () => {
  keepNoteDraft('a', { from: '', to: 'Half a' }, 5);
  keepLastQuery('graphs');
  keepPaneWidths({ nav: 300 });
  erasePageStorage();
  expect([readNoteDrafts(), readLastQuery(), readPaneWidths()]).toEqual([[], '', {}]);
});
