// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../src/browser/i18n.ts';
import { DEFAULT_SETTINGS, type SettingName } from '../../src/domain/settings.ts';
import type { OptionsProps } from '../../src/options/model.ts';
import { Options } from '../../src/options/options.tsx';
import { SETTINGS_PLACES } from '../../src/ui/settings-places.ts';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';
import { showOptions } from './show-options.tsx';

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

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(given: Partial<OptionsProps> = {}) {
  const onChange = vi.fn(async () => undefined);
  return { ...showOptions(Options, { onChange, ...given }), onChange };
}

/** The keys that save a page are taken away by the person. */
function takeKeys(): void {
  extension.commands.getAll = async () => [{ name: 'save-page', shortcut: '' }];
  dispatchEvent(new Event('focus'));
}

const choice = (name: RegExp | string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const sections = () =>
  [...document.querySelectorAll<HTMLElement>('section:not([hidden]) h2')].map(({ textContent }) => textContent);
const search = (words: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: 'Search settings' }), { target: { value: words } });

describe('the settings', () => {
  it('leave no sentence empty, and name every control', async () => {
    const { container } = show();
    await screen.findAllByText(/saves the paper/);
    for (const one of container.querySelectorAll('p:not([role="status"]), h1, h2, label, option'))
      expect(one.textContent).not.toBe('');
    for (const control of container.querySelectorAll('input, select'))
      expect(control.closest('label')?.textContent).not.toBe('');
  });

  it('stand in the sections where the palette looks for them', async () => {
    const { container } = show({ settings: { ...DEFAULT_SETTINGS, digestEvery: 'day' } });
    await screen.findAllByText(/saves the paper/);
    const missing = SETTINGS_PLACES.flatMap(({ id, settings }) => {
      const words = container.querySelector(`#${id}`)?.textContent ?? '';
      return settings.filter((setting) => !words.includes(t(setting)));
    });
    expect(missing).toEqual([]);
  });

  it('have each section in the nav, in the same order', () => {
    const { container } = show();
    const links = [...container.querySelectorAll('nav a')];
    expect(links.map(({ textContent }) => textContent)).toEqual(sections());
    for (const link of links)
      expect(container.querySelector(`section${link.getAttribute('href')}`)?.textContent).toContain(link.textContent);
  });

  it.each([
    [{}, '48 requests a day'],
    [{ followedLists: 'trending' }, '24 requests a day'],
    [{ refreshEveryMinutes: 15 }, '192 requests a day'],
    [{ refreshEveryMinutes: 1440 }, '2 requests a day'],
    [{ refreshEveryMinutes: 1440, followedLists: 'newest' }, 'one request a day'],
  ] as const)('say how many requests a day %o comes to', (changes, words) => {
    const { container } = show({ settings: { ...DEFAULT_SETTINGS, ...changes } });
    expect(container.textContent).toContain(words);
  });

  it.each([
    [/Ask for new papers/, '15 minutes', { refreshEveryMinutes: 15 }],
    ['Follow', 'Trending', { followedLists: 'trending' }],
    [/toolbar button shows/, 'a dot when something is new', { badgeMode: 'dot' }],
    [/Count what is new/, 'Daily', { badgeLists: 'newest' }],
    [/Mark a failure/, '24 hours', { failureMarkHours: 24 }],
    [/title opens/, 'PDF', { openWith: 'pdf' }],
    ['Colours', 'dark', { theme: 'dark' }],
    ['Rows', 'compact', { density: 'compact' }],
  ])('write %s at once', (name, words, changes) => {
    const { onChange } = show();
    const control = choice(name);
    const place = [...control.options].find(({ textContent }) => textContent === words)?.value;
    fireEvent.change(control, { target: { value: place } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith(changes);
  });

  it('let the letter keys be switched off', () => {
    const { onChange } = show();
    fireEvent.click(box(/Single letters/));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ letterKeys: false });
  });

  it('name no keys where there are none', async () => {
    show();
    takeKeys();
    expect(await screen.findByText(/the context menu of a page saves its paper/)).toBeDefined();
  });

  it('tick a box that asks only when the browser says yes, and give the permission back', async () => {
    show();
    expect(box(/on the toolbar when/).checked).toBe(false);
    fireEvent.click(box(/on the toolbar when/));
    await waitFor(() => expect(box(/on the toolbar when/).checked).toBe(true));
    expect(extension.permissions.granted).toContain('https://*.arxiv.org/*');
    fireEvent.click(box(/on the toolbar when/));
    await waitFor(() => expect(box(/on the toolbar when/).checked).toBe(false));
    expect(extension.permissions.granted).not.toContain('https://*.arxiv.org/*');
  });

  it('write no weekly backup that the browser does not allow, and say so', async () => {
    Object.assign(extension.permissions, { request: async () => false });
    const { onChange } = show();
    fireEvent.click(box(/each week/));
    expect(await screen.findByText(/without your permission/)).toBeDefined();
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ weeklyBackup: false });
    expect(box(/each week/).checked).toBe(false);
  });
});

describe('a setting whose stored value is broken', () => {
  it('says what applies instead, and can be kept so by a click', () => {
    const { onChange, container } = show({ broken: ['theme'] });
    expect(container.textContent).toContain('“as the system has them” applies instead');
    fireEvent.click(screen.getByRole('button', { name: 'Keep it that way' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ theme: 'system' });
  });

  it.each(Object.keys(DEFAULT_SETTINGS) as SettingName[])('says so beside its control: %s', (name) => {
    const { container } = show({ broken: [name] });
    expect(container.querySelectorAll('.broken')).toHaveLength(1);
    const control = container.querySelector('.setting:has(.broken)')?.querySelector('input, select');
    fireEvent.click(screen.getByRole('button', { name: 'Keep it that way' }));
    expect(document.activeElement).toBe(control);
  });

  it('is kept by a click also where the browser is asked', () => {
    const { onChange } = show({ broken: ['weeklyBackup'] });
    fireEvent.click(screen.getByRole('button', { name: 'Keep it that way' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ weeklyBackup: false });
  });

  it('says so where it is on or off', () => {
    expect(show({ broken: ['letterKeys'] }).container.textContent).toContain('“on” applies instead');
  });
});

describe('the pattern of citation keys', () => {
  const pattern = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Citation keys' });

  it('is written when it is typed to the end, and nothing is the default', () => {
    const { onChange } = show({ settings: { ...DEFAULT_SETTINGS, keyPattern: '{id}' } });
    expect(pattern().value).toBe('{id}');
    fireEvent.change(pattern(), { target: { value: ' {author}-{yy} ' } });
    expect(onChange).toHaveBeenLastCalledWith({ keyPattern: '{author}-{yy}' });
    fireEvent.change(pattern(), { target: { value: ' ' } });
    expect(onChange).toHaveBeenLastCalledWith({ keyPattern: '{author}{year}{title}' });
  });
});

describe('the permissions', () => {
  const given = () => [...document.querySelectorAll('#privacy dt')].map(({ textContent }) => textContent);

  it('name all that the manifest has, in each browser', () => {
    show();
    expect(given()).toEqual(['Storage', 'Alarms', 'Context menus', 'The open tab', 'Side panel']);
    cleanup();
    Object.assign(extension.runtime, { getManifest: () => ({ version: '1', permissions: ['storage', 'alarms'] }) });
    show();
    expect(given()).toEqual(['Storage', 'Alarms']);
  });
});

const button = (name: string) => screen.getByRole('button', { name });

describe('a backup', () => {
  it('that could not be saved says so, and is no reason to delete the rest', async () => {
    const address = vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room');
    });
    show();
    fireEvent.click(button('Delete everything…'));
    fireEvent.click(button('Save a backup first'));
    fireEvent.click(button('Save a backup'));
    await vi.waitFor(() => expect(screen.queryByText(/^That didn’t work/)).not.toBeNull());
    expect(address).toHaveBeenCalledTimes(2);
    expect(screen.queryByText(/on its way to your downloads/)).toBeNull();
    address.mockReturnValue('blob:backup');
    fireEvent.click(button('Save a backup first'));
    await vi.waitFor(() => expect(screen.queryByText(/on its way to your downloads/)).not.toBeNull());
  });
});

describe('deleting everything', () => {
  it.each([
    ['Cancel', () => fireEvent.click(button('Cancel'))],
    ['Escape', () => fireEvent.keyDown(button('Save a backup first'), { key: 'Escape' })],
  ])('is called off by %s, which gives the focus back', async (_, callOff) => {
    show();
    fireEvent.click(button('Delete everything…'));
    await waitFor(() => expect(document.activeElement).toBe(button('Save a backup first')));
    callOff();
    await waitFor(() => expect(document.activeElement).toBe(button('Delete everything…')));
    expect(screen.queryByRole('button', { name: 'Delete everything now' })).toBeNull();
  });
});

describe('the search in the settings', () => {
  it('leaves what has the words in its label or note', () => {
    show();
    search('pg space');
    expect(sections()).toEqual(['Opening papers']);
    search('uninstalling');
    expect(sections()).toEqual(['Data']);
    expect(screen.queryByRole('checkbox', { name: /Single letters/ })).toBeNull();
  });

  it('shows a section whole whose name was typed', () => {
    show();
    search('KEYBOARD');
    expect(sections()).toEqual(['Keyboard']);
    expect(box(/Single letters/)).toBeDefined();
    expect(screen.getByText('All keys')).toBeDefined();
  });

  it('unfolds what is found inside', () => {
    const { container } = show();
    const keys = container.querySelector('details');
    search('alphaxiv');
    expect(sections()).toEqual(['Opening papers', 'Keyboard', 'Privacy']);
    expect(keys?.open).toBe(true);
  });

  it('says when nothing is found, and Escape shows all again', () => {
    const { container } = show();
    const all = sections();
    search('zzz');
    expect(sections()).toEqual([]);
    expect(container.textContent).toContain('No setting has “zzz” in it');
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' });
    expect(sections()).toEqual(all);
  });

  it.each([
    ['dark mode', 'Colours'],
    ['look dark', 'Colours'],
    ['shortcut', 'Change the key'],
    ['permission', 'Access to arXiv, alphaXiv and Semantic Scholar'],
    ['zotero', 'Access to programs on this computer'],
    ['side panel', 'Side panel'],
    ['citation', 'Citation keys'],
  ])('finds what is called “%s” in other words', (words, name) => {
    show();
    search(words);
    expect(screen.getByText(name).closest('[hidden]')).toBeNull();
  });

  it('leaves a heading only above what is left', () => {
    show();
    search('zotero');
    expect(screen.getByText('Permissions').closest('[hidden]')).toBeNull();
    search('dark mode');
    expect(screen.getByText('Permissions').closest('[hidden]')).not.toBeNull();
  });

  it('looks again when a section draws by itself', async () => {
    show();
    search('Alt+Shift+S');
    await waitFor(() => expect(sections()).toEqual(['Opening papers', 'Keyboard']));
    takeKeys();
    await waitFor(() => expect(sections()).toEqual([]));
  });
});
