// @vitest-environment happy-dom
import { libraryOf } from '../../../src/store/databases.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { libraryPaperActions } from '../../../src/library/session/paper-actions.ts';
import { followChanges } from '../../../src/store/changes.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { readLibrary } from '../../../src/store/saved/read-library.ts';
import { readSavedIds, readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { pageActs } from '../../../src/ui/page-acts.ts';
import { toasts } from '../../../src/ui/toasts.ts';
import { fakeExtension } from '../../browser/fake-extension.ts';
import { DAY, NOON, paper, savePaper } from '../../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

const store = openStore();
let announced = 0;
followChanges(store, () => {
  announced += 1;
});

beforeEach(async () => {
  const extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
  await Promise.all(libraryOf(store).tables.map((table) => table.clear()));
  await savePaper(store, paper('a'), NOON);
  announced = 0;
});

function onPapers(find: (id: string) => SavedPaper | undefined = () => undefined) {
  const board = toasts();
  const settings = () => ({ openWith: 'arxiv' as const, keyPattern: '{title}' });
  const acts = pageActs(store, board);
  const given = { store, acts, board, find, settings, list: async () => (await readLibrary(store)).entries };
  return { board, ...libraryPaperActions(given) };
}

it('copies BibTeX under the key that the paper has in a whole export', async () => {
  await savePaper(store, paper('b', { title: 'Title of a' }), NOON + 1);
  const entry = await readSavedPaper(store, 'b');
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onPapers(() => entry).copy('b', 'bibtex');
  await vi.waitFor(() => expect(written).toHaveBeenCalledWith(expect.stringContaining('@misc{titlea,')));
});

describe('what is on the list, and what is hidden, is announced', () => {
  it('when it changes, and when that is undone', async () => {
    const saved = await readSavedPaper(store, 'a');
    const { board, remove, hide } = onPapers(() => saved);
    remove(['a']);
    await vi.waitFor(() => expect(announced).toBe(1));
    expect(await readSavedIds(store, ['a'])).toEqual(new Set());
    expect(board.notice.value?.undo).toBeDefined();
    board.undo();
    await vi.waitFor(() => expect(announced).toBe(2));
    expect(await readSavedIds(store, ['a'])).toEqual(new Set(['a']));

    hide('a');
    await vi.waitFor(() => expect(announced).toBe(3));
    expect(board.notice.value?.text).toBe('Hidden, and no longer saved: Title of a');
    board.undo();
    await vi.waitFor(() => expect(announced).toBe(4));
  });

  it('when a paper is snoozed, and not for a tag', async () => {
    const saved = await readSavedPaper(store, 'a');
    const { board, snooze, addTags } = onPapers(() => saved);
    addTags(['a'], ['agents']);
    expect(board.notice.value?.text).toContain('agents');
    await vi.waitFor(async () => expect((await readSavedPaper(store, 'a'))?.tags).toEqual(['agents']));
    expect(announced).toBe(0);
    snooze(['a'], Date.now() + DAY);
    await vi.waitFor(() => expect(announced).toBe(1));
  });
});
