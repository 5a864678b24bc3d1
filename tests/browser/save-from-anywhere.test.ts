import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paintAnswer } from '../../src/browser/badge.ts';
import { keepMenu, listenToMenu } from '../../src/browser/menu.ts';
import { listenToOmnibox } from '../../src/browser/omnibox.ts';
import { holdsPermission, requestPermission } from '../../src/browser/optional-permissions.ts';
import { listenToPages, paintPageIcon, readOpenPages, removePageAccess } from '../../src/browser/page-icon.ts';
import { listenToSaveKey, readSaveKey } from '../../src/browser/save-key.ts';
import { openAt } from '../../src/browser/tabs.ts';
import { readThisPage } from '../../src/browser/this-page.ts';
import { type FakeExtension, fakeExtension } from './fake-extension.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;

beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
});

const called = (name: string): unknown[] => extension.calls.filter(([what]) => what === name).map(([, given]) => given);
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the context menu', () => {
  it('is there once, however often it is asked for', async () => {
    await keepMenu();
    await keepMenu();
    await Promise.all([keepMenu(), keepMenu()]);
    expect(called('contextMenus.create')).toEqual(['save-link', 'save-page']);
    expect(extension.contextMenus.items.get('save-link')).toMatchObject({
      title: 'Save paper to Paperglance',
      contexts: ['link'],
      targetUrlPatterns: expect.arrayContaining(['*://*.arxiv.org/abs/*', '*://huggingface.co/papers/*']),
    });
  });

  it.each([
    [
      { menuItemId: 'save-link', linkUrl: 'https://arxiv.org/abs/1', pageUrl: 'https://x.org/' },
      'https://arxiv.org/abs/1',
    ],
    [{ menuItemId: 'save-page', pageUrl: 'https://arxiv.org/abs/2' }, 'https://arxiv.org/abs/2'],
    [
      { menuItemId: 'save-page', frameUrl: 'https://arxiv.org/pdf/3', pageUrl: 'https://x.org/' },
      'https://arxiv.org/pdf/3',
    ],
  ])('saves from %j', (info, url) => {
    const onSave = vi.fn();
    listenToMenu(onSave);
    extension.contextMenus.onClicked.fire(info, undefined);
    expect(onSave.mock.calls).toEqual([[{ url }]]);
  });

  it('gives the caption with the tab’s own address, and hears nobody else’s item', () => {
    const onSave = vi.fn();
    listenToMenu(onSave);
    extension.contextMenus.onClicked.fire({ menuItemId: 'save-page', pageUrl: 'https://a.org/' }, { title: 'T' });
    extension.contextMenus.onClicked.fire({ menuItemId: 'other', pageUrl: 'https://a.org/' }, { title: 'T' });
    expect(onSave.mock.calls).toEqual([[{ url: 'https://a.org/', caption: 'T' }]]);
  });
});

describe('the key that saves', () => {
  it('takes the tab that comes with it, else asks for the one in front', async () => {
    const onSave = vi.fn();
    listenToSaveKey(onSave);
    extension.commands.onCommand.fire('save-page', { url: 'https://a.org/', title: 'A' });
    extension.tabs.open.push({ id: 1, url: 'https://b.org/', active: true }, { id: 2, url: 'https://c.org/' });
    extension.commands.onCommand.fire('save-page', undefined);
    extension.commands.onCommand.fire('save-page', { title: 'An address that may not be seen' });
    extension.commands.onCommand.fire('other', { url: 'https://a.org/' });
    await settled();
    expect(onSave.mock.calls).toEqual([
      [{ url: 'https://a.org/', caption: 'A' }],
      [{ url: 'https://b.org/' }],
      [{ url: 'https://b.org/' }],
    ]);
  });

  it('answers with nothing where nothing may be seen, and tells which keys they are', async () => {
    const onSave = vi.fn();
    listenToSaveKey(onSave);
    extension.tabs.open.push({ id: 1, active: true });
    extension.commands.onCommand.fire('save-page', undefined);
    extension.tabs.query = () => Promise.reject(new Error('refused'));
    extension.commands.onCommand.fire('save-page', undefined);
    await settled();
    expect(onSave.mock.calls).toEqual([[undefined], [undefined]]);
    expect(await readSaveKey()).toBe('Alt+Shift+S');
  });
});

it('the page in front is known by its tab alone, and unknown where the browser keeps its address', async () => {
  expect(await readThisPage()).toBeUndefined();
  extension.tabs.open.push({ id: 1, active: true, title: 'T' });
  expect(await readThisPage()).toBeUndefined();
  extension.tabs.open.splice(0, 1, { id: 1, active: true, url: 'https://a.org/', title: 'T' });
  expect(await readThisPage()).toEqual({ url: 'https://a.org/', caption: 'T' });
});

describe('the keyword in the address bar', () => {
  const use = (suggestions: string[]) => ({
    suggest: async () => suggestions.map((description, index) => ({ content: `id${index}`, description })),
    open: vi.fn(async () => {}),
  });

  it('hands Chrome titles in which nothing is markup', async () => {
    listenToOmnibox(use(['Best <match>&', '<url>x</url>']));
    const show = vi.fn();
    extension.omnibox.onInputChanged.fire('x', show);
    await settled();
    expect(called('setDefaultSuggestion')).toEqual([{ description: 'Best &#60;match&#62;&#38;' }]);
    expect(show).toHaveBeenCalledWith([{ content: 'id1', description: '&#60;url&#62;x&#60;/url&#62;' }]);
  });

  it('hands Firefox, which knows no markup, the titles as they are', async () => {
    extension.runtime.getURL = (path) => `moz-extension://paperglance/${path}`;
    listenToOmnibox(use(['Best <match>&']));
    extension.omnibox.onInputChanged.fire('x', () => {});
    await settled();
    expect(called('setDefaultSuggestion')).toEqual([{ description: 'Best <match>&' }]);
  });

  it('says what it searches, and when nothing fits', async () => {
    listenToOmnibox(use([]));
    extension.omnibox.onInputStarted.fire();
    extension.omnibox.onInputChanged.fire('x', () => {});
    await settled();
    expect(called('setDefaultSuggestion')).toEqual([
      { description: 'Search your reading list: titles, authors, tags, notes' },
      { description: 'Nothing on your reading list fits. Enter opens the library.' },
    ]);
  });

  it('drops a slow answer to what was typed before', async () => {
    let first = (_: { content: string; description: string }[]): void => {};
    const slow = new Promise<{ content: string; description: string }[]>((resolve) => {
      first = resolve;
    });
    const suggest = vi.fn(async () => [{ content: 'new', description: 'New' }]).mockReturnValueOnce(slow);
    listenToOmnibox({ suggest, open: async () => {} });
    const show = vi.fn();
    extension.omnibox.onInputChanged.fire('a', show);
    extension.omnibox.onInputChanged.fire('ab', show);
    await settled();
    first([{ content: 'old', description: 'Old' }]);
    await settled();
    expect(called('setDefaultSuggestion')).toEqual([{ description: 'New' }]);
  });

  it.each([
    ['currentTab', 'here'],
    ['newForegroundTab', 'in-front'],
    ['newBackgroundTab', 'behind'],
  ])('opens as the person asked for it (%s)', (disposition, where) => {
    const omnibox = use([]);
    listenToOmnibox(omnibox);
    extension.omnibox.onInputEntered.fire('2501.19393', disposition);
    expect(omnibox.open).toHaveBeenCalledWith('2501.19393', where);
  });

  it('leads to no address that may not be opened', async () => {
    await openAt('https://arxiv.org/abs/1706.03762', 'here');
    await openAt('javascript:alert(1)', 'here');
    await openAt(undefined, 'behind');
    const library = 'chrome-extension://paperglance/src/library/index.html';
    expect(called('tabs.update')).toEqual([{ url: 'https://arxiv.org/abs/1706.03762' }, { url: library }]);
    expect(called('tabs.create')).toEqual([{ url: library, active: false }]);
  });
});

describe('the icon of a page that is saved', () => {
  const PAGE = { url: 'https://arxiv.org/abs/1706.03762' };

  it('is for those who asked for it: nobody else’s tabs are looked at', async () => {
    extension.tabs.open.push({ id: 1, ...PAGE });
    expect(await holdsPermission('pages')).toBe(false);
    expect(await readOpenPages()).toEqual([]);
    await requestPermission('pages');
    expect(await readOpenPages()).toEqual([{ tabId: 1, url: PAGE.url }]);
    await removePageAccess();
    expect(await holdsPermission('pages')).toBe(false);
    expect(called('setIcon')).toEqual([{ tabId: 1, path: expect.objectContaining({ 16: '/icons/icon-16.png' }) }]);
  });

  it('wakes nobody at every page as long as it is not wanted', async () => {
    const onPage = vi.fn();
    listenToPages(onPage);
    expect(extension.tabs.onUpdated.count()).toBe(1);
    await settled();
    expect(extension.tabs.onUpdated.count()).toBe(0);
    await requestPermission('pages');
    extension.permissions.onAdded.fire();
    await settled();
    extension.tabs.onUpdated.fire(1, { status: 'loading' }, PAGE);
    extension.tabs.onUpdated.fire(1, { status: 'complete' }, PAGE);
    extension.tabs.onUpdated.fire(1, { url: PAGE.url }, PAGE);
    extension.tabs.onUpdated.fire(2, { status: 'complete' }, {});
    expect(onPage.mock.calls).toEqual([[{ tabId: 1, ...PAGE }], [{ tabId: 1, ...PAGE }]]);
    await removePageAccess();
    extension.permissions.onRemoved.fire();
    await settled();
    expect(extension.tabs.onUpdated.count()).toBe(0);
  });

  it('is no failure when the tab was closed meanwhile, and one when it is there', async () => {
    extension.action.setIcon = () => Promise.reject(new Error('No tab with id: 1.'));
    await expect(paintPageIcon(1, true)).rejects.toThrow('No tab');
    extension.tabs.get = () => Promise.reject(new Error('No tab with id: 1.'));
    await expect(paintPageIcon(1, true)).resolves.toBeUndefined();
  });
});

it.each([
  ['saved', '✓'],
  ['no-paper', '–'],
  ['failed', '!'],
] as const)('%s is answered by %s on the badge', async (answer, text) => {
  await paintAnswer(answer);
  expect(called('setBadgeText')).toEqual([{ text }]);
});
