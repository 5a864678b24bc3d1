// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paperFeed } from '../../src/domain/feed-key.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { readHidden } from '../../src/store/history/read-hidden.ts';
import { readHistory } from '../../src/store/history/read-history.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readSavedIds } from '../../src/store/saved/read-saved.ts';
import { pageActs } from '../../src/ui/page-acts.ts';
import { type PaperActions, paperActions, type ShownPaper } from '../../src/ui/paper-actions.ts';
import { type Toasts, toasts } from '../../src/ui/toasts.ts';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';
import { HOUR, NOON, paper } from '../store/fresh-store.ts';
import { refreshOnce } from '../store/refresh-once.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

const store = openStore();
const settings = () => ({ openWith: 'arxiv' as const, keyPattern: '{title}' });
const onLeft = vi.fn();
let extension: FakeExtension;
let board: Toasts;
let papers: PaperActions;

beforeEach(async () => {
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
  onLeft.mockReset();
  await Promise.all([...cacheOf(store).tables, ...libraryOf(store).tables].map((table) => table.clear()));
  await refreshOnce(store, NOON, { trending: ['2501.00001', 'b'] });
  board = toasts();
  papers = paperActions({ store, acts: pageActs(store, board), board, settings, onLeft });
});

const shown = (id: string, told: Partial<ShownPaper> = {}) => ({
  id,
  title: `Title of ${id}`,
  isSaved: false,
  ...told,
});
const saved = () => readSavedIds(store, ['b']);
const hidden = async () => (await readHidden(store)).map(({ id }) => id);

describe('hiding', () => {
  it('says so, and the way back goes through what it means for the page', async () => {
    const around: string[] = [];
    await papers.hide(shown('b', { title: 'Of $\\alpha$' }), {
      beforeUndo: () => around.push('before'),
      afterUndo: () => around.push('after'),
    });
    expect(await hidden()).toEqual(['b']);
    expect(board.notice.value?.text).toContain('Of α');
    expect(around).toEqual([]);
    board.undo();
    expect(around).toEqual(['before', 'after']);
    await vi.waitFor(async () => expect(await hidden()).toEqual([]));
  });

  it('of a saved paper takes it off the list as well, and one way back restores both', async () => {
    await papers.toggleSaved(shown('b'));
    await papers.hide(shown('b', { isSaved: true }));
    expect(board.notice.value?.text).toBe('Hidden, and no longer saved: Title of b');
    expect([await hidden(), [...(await saved())]]).toEqual([['b'], []]);
    board.undo();
    await vi.waitFor(async () => expect([await hidden(), [...(await saved())]]).toEqual([[], ['b']]));
  });

  it('is ended by showing the paper again, or by saving it', async () => {
    await papers.hide(shown('b'));
    await papers.showAgain(shown('b'));
    expect(await hidden()).toEqual([]);
    await papers.hide(shown('b'));
    await papers.toggleSaved(shown('b'));
    expect([await hidden(), [...(await saved())]]).toEqual([[], ['b']]);
    board.undo();
    await vi.waitFor(async () => expect([await hidden(), [...(await saved())]]).toEqual([['b'], []]));
  });
});

describe('saving', () => {
  it('and taking off the list are said, and go back', async () => {
    await papers.toggleSaved(shown('b'));
    expect(await saved()).toEqual(new Set(['b']));
    expect(board.notice.value?.text).toBe('Saved: Title of b');
    await papers.toggleSaved(shown('b', { isSaved: true }));
    expect(await saved()).toEqual(new Set());
    board.undo();
    expect(board.notice.value?.text).toBe('Undone: No longer saved: Title of b');
    await vi.waitFor(async () => expect(await saved()).toEqual(new Set(['b'])));
    board.undo();
    await vi.waitFor(async () => expect(await saved()).toEqual(new Set()));
  });

  it('has looked up what nobody knows more of than its id', async () => {
    const sent = vi.spyOn(extension.runtime, 'sendMessage');
    await papers.toggleSaved(shown('b'));
    expect(sent).not.toHaveBeenCalled();
    await papers.toggleSaved(shown('2501.99999', { title: 'A title in a tab' }));
    expect(sent).toHaveBeenCalledWith({ type: 'fetch-feed', key: paperFeed('2501.99999') });
  });
});

describe('opening', () => {
  const readAt = async (id: string) => (await readHistory(store, [id])).get(id)?.readAt;

  it('counts as reading, and leaves the page only where the other one comes in front', async () => {
    const opened = vi.spyOn(extension.tabs, 'create');
    await papers.open('2501.00001', { inBackground: true });
    expect(opened).toHaveBeenLastCalledWith(expect.objectContaining({ url: 'https://arxiv.org/abs/2501.00001' }));
    expect(await readAt('2501.00001')).toBeGreaterThan(NOON + HOUR);
    expect(onLeft).not.toHaveBeenCalled();
    await papers.follow('b', 'https://github.com/a/b', false);
    expect(await readAt('b')).toBeDefined();
    expect(onLeft).toHaveBeenCalledOnce();
  });
});

describe('copying', () => {
  it('takes the link, the citation or Markdown of the copy that the page goes by', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const one = paperActions({
      store,
      acts: pageActs(store, board),
      board,
      settings,
      list: async () => [],
      find: (id) => ({ paper: paper(id, { title: 'Seen here' }) }),
    });
    for (const format of ['link', 'bibtex', 'markdown'] as const) await one.copy('2501.00001', format);
    expect(written.mock.calls.map(([text]) => text)).toEqual([
      expect.stringMatching(/^https:.*2501\.00001$/),
      expect.stringContaining('@misc{seen,'),
      expect.stringMatching(/^\[Seen here\]\(https:/),
    ]);
    expect(board.notice.value?.text).toBe('Copied.');
  });

  it('says when the paper is gone', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    written.mockClear();
    await papers.copy('gone', 'link');
    expect(written).not.toHaveBeenCalled();
    expect(board.notice.value?.text).toContain('no longer kept');
  });
});
