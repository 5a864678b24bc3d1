// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { libraryDeeds } from '../../../src/library/session/deeds.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { readLibrary } from '../../../src/store/read-library.ts';
import { readSavedIds, readSavedPaper } from '../../../src/store/read-saved.ts';
import { savePaper } from '../../../src/store/save-paper.ts';
import { noticeBoard } from '../../../src/ui/notice-board.ts';
import { fakeExtension } from '../../browser/fake-extension.ts';
import { DAY, NOON, paper } from '../../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

const store = openStore();
let painted: () => number;

beforeEach(async () => {
  const extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
  const sent = vi.spyOn(extension.runtime, 'sendMessage');
  painted = () => sent.mock.calls.filter(([message]) => (message as { type: string }).type === 'paint-badge').length;
  await Promise.all(store.library.tables.map((table) => table.clear()));
  await savePaper(store, paper('a'), NOON);
});

function deeds(find: (id: string) => SavedPaper | undefined = () => undefined) {
  const board = noticeBoard();
  const list = async () => (await readLibrary(store)).entries;
  const given = { store, board, find, opensWith: () => 'arxiv' as const, keyPattern: () => '{title}', list };
  return { board, ...libraryDeeds(given) };
}

it('copies BibTeX under the key that the paper has in a whole export', async () => {
  await savePaper(store, paper('b', { title: 'Title of a' }), NOON + 1);
  const entry = await readSavedPaper(store, 'b');
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  deeds(() => entry).copy('b', 'bibtex');
  await vi.waitFor(() => expect(written).toHaveBeenCalledWith(expect.stringContaining('@misc{titlea,')));
});

describe('what is on the list, and what is hidden, is painted anew', () => {
  it('when it changes, and when that is undone', async () => {
    const { board, remove, hide } = deeds();
    remove(['a']);
    await vi.waitFor(() => expect(painted()).toBe(1));
    expect(await readSavedIds(store, ['a'])).toEqual(new Set());
    await vi.waitFor(() => expect(board.notice.value?.undo).toBeDefined());
    board.undo();
    await vi.waitFor(() => expect(painted()).toBe(2));
    expect(await readSavedIds(store, ['a'])).toEqual(new Set(['a']));

    hide('a');
    await vi.waitFor(() => expect(painted()).toBe(3));
    await vi.waitFor(() => expect(board.notice.value?.text).toContain('still saved: a'));
    board.undo();
    await vi.waitFor(() => expect(painted()).toBe(4));
  });

  it('when a paper is snoozed, and not for a tag', async () => {
    const { board, snooze, addTags } = deeds();
    addTags(['a'], ['agents']);
    await vi.waitFor(() => expect(board.notice.value?.text).toContain('agents'));
    expect(painted()).toBe(0);
    snooze(['a'], Date.now() + DAY);
    await vi.waitFor(() => expect(painted()).toBe(1));
  });
});
