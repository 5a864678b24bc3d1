// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { Options } from '../../src/options/options.tsx';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';
import { showOptions } from './show-options.tsx';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

const RULES: readonly Rule[] = [
  { id: 'a', kind: 'watch', by: 'author', pattern: 'Ada Lovelace' },
  { id: 'b', kind: 'mute', by: 'keyword', pattern: 'survey' },
  { id: 'c', kind: 'boost', by: 'rising', atLeast: 0.5 },
];

let extension: FakeExtension;
beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  location.hash = '';
});

async function show(rules: unknown = RULES) {
  await extension.storage.local.set({ rules });
  const onChange = vi.fn(async () => undefined);
  showOptions(Options, { onChange });
  await screen.findByRole('heading', { name: 'New rule' });
}

const search = (words: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: 'Search settings' }), { target: { value: words } });
const lines = () =>
  [...document.querySelectorAll<HTMLElement>('.rules > li:not([hidden])')].map((line) => line.dataset.rule);
const isShown = (element: Element) => element.closest('[hidden]') === null;
const stored = async () => (await extension.storage.local.get('rules')).rules;
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

describe('the search among the rules', () => {
  it.each([
    ['lovelace', ['a']],
    ['keyword', ['b']],
    ['mute', ['b']],
    ['move up', ['a', 'b', 'c']],
    ['import', []],
    ['dark mode', []],
  ])('for “%s” leaves the rules %j', async (words, ids) => {
    await show();
    search(words);
    expect(lines()).toEqual(ids);
  });

  it.each(['import', 'export'])('finds the file by “%s”, and no form', async (words) => {
    await show();
    search(words);
    expect(isShown(screen.getByRole('button', { name: 'Export rules' }))).toBe(true);
    expect(screen.queryByRole('form', { name: 'New rule' })).toBeNull();
    search('keyword');
    expect(isShown(screen.getByText('Export rules'))).toBe(false);
  });

  it('finds the form by what a star is called', async () => {
    await show();
    search('wildcard');
    expect(isShown(screen.getByRole('form', { name: 'New rule' }))).toBe(true);
  });

  it('finds a rule that is being changed by what stands in its form, and keeps it while the person is at it', async () => {
    await show();
    search('lovelace');
    fireEvent.click(screen.getByRole('button', { name: /^Edit: / }));
    const form = await screen.findByRole('form', { name: 'Change rule' });
    const words = within(form).getByRole('textbox');
    await waitFor(() => expect(document.activeElement).toBe(words));
    expect(lines()).toEqual(['a']);
    fireEvent.input(words, { target: { value: 'Grace' } });
    expect(lines()).toEqual(['a']);
  });

  it('shows a rule that another page makes meanwhile only if it has the words', async () => {
    await show();
    search('survey');
    await act(() =>
      extension.storage.local.set({ rules: [...RULES, { ...RULES[1], id: 'd' }, { ...RULES[0], id: 'e' }] }),
    );
    await waitFor(() => expect(lines()).toEqual(['b', 'd']));
  });
});

describe('the form of a rule', () => {
  it('takes the focus once, and not from another place when any rule changes', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Edit: Mute: Keyword “survey”' }));
    const form = await screen.findByRole('form', { name: 'Change rule' });
    await waitFor(() => expect(document.activeElement).toBe(within(form).getByRole('textbox')));
    const other = box(/^On: Watch/);
    other.focus();
    fireEvent.click(other);
    await waitFor(() => expect(box(/^On: Watch/).checked).toBe(false));
    expect(document.activeElement).toBe(box(/^On: Watch/));
    const anywhere = screen.getByRole('searchbox', { name: 'Search settings' });
    anywhere.focus();
    await act(() => extension.storage.local.set({ rules: RULES }));
    await waitFor(() => expect(box(/^On: Watch/).checked).toBe(true));
    expect(document.activeElement).toBe(anywhere);
  });

  it('takes half a vote a day', async () => {
    await show([]);
    const form = within(screen.getByRole('form', { name: 'New rule' }));
    fireEvent.change(form.getByLabelText('What it looks at'), { target: { value: 'rising' } });
    fireEvent.input(form.getByLabelText('At least'), { target: { value: '0.5' } });
    expect(form.getByLabelText<HTMLInputElement>('At least').form?.noValidate).toBe(true);
    fireEvent.click(form.getByRole('button', { name: 'Add rule' }));
    await waitFor(async () => expect(await stored()).toMatchObject([{ by: 'rising', atLeast: 0.5 }]));
  });

  it('is filled anew by an address that comes to the open page, whatever is searched for', async () => {
    await show();
    search('dark mode');
    location.hash = '#rule=watch:author:Grace%20Hopper';
    const form = await screen.findByRole('form', { name: 'New rule' });
    await waitFor(() => expect(within(form).getByRole<HTMLInputElement>('textbox').value).toBe('Grace Hopper'));
    await waitFor(() => expect(document.activeElement).toBe(within(form).getByRole('textbox')));
  });
});

describe('a rule of several terms', () => {
  const joined: Rule = {
    id: 't',
    kind: 'mute',
    by: 'terms',
    terms: [
      { join: 'or', by: 'keyword', pattern: 'robot*' },
      { join: 'and', by: 'votes', atLeast: 9 },
      { join: 'or', by: 'author', pattern: 'Ada' },
    ],
  };

  it('is written line by line, reads as one sentence, and is stored as it reads', async () => {
    await show([]);
    const form = within(screen.getByRole('form', { name: 'New rule' }));
    const type = (at: number, value: string) =>
      fireEvent.input(form.getAllByLabelText('Words or name')[at] as HTMLElement, { target: { value } });
    type(0, 'robot*');
    fireEvent.click(form.getByRole('button', { name: 'and, or, not…' }));
    await waitFor(() => expect(document.activeElement).toBe(form.getAllByLabelText('Words or name')[1]));
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Add rule' }).disabled).toBe(true);
    type(1, 'survey');
    fireEvent.change(form.getByLabelText('How it joins what stands before'), { target: { value: 'not' } });
    fireEvent.click(form.getByRole('button', { name: 'and, or, not…' }));
    type(2, 'audio');
    fireEvent.change(form.getAllByLabelText('How it joins what stands before')[1] as HTMLElement, {
      target: { value: 'or' },
    });
    expect(form.getByText('(Keyword “robot*” but not Keyword “survey”) or Keyword “audio”')).toBeTruthy();
    fireEvent.click(form.getByRole('button', { name: 'Add rule' }));
    await waitFor(async () =>
      expect(await stored()).toMatchObject([
        {
          kind: 'watch',
          by: 'terms',
          terms: [{ pattern: 'robot*' }, { join: 'not' }, { join: 'or', pattern: 'audio' }],
        },
      ]),
    );
    expect(form.getAllByLabelText('Words or name')).toHaveLength(1);
  });

  it('is opened again as it was, and one that is left of it is a plain rule', async () => {
    await show([joined]);
    fireEvent.click(
      screen.getByRole('button', { name: /^Edit: Mute: \(Keyword “robot\*” and 9\+ votes\) or Author “Ada”/ }),
    );
    const form = within(await screen.findByRole('form', { name: 'Change rule' }));
    expect(form.getByLabelText<HTMLInputElement>('At least').value).toBe('9');
    for (const _ of [1, 2]) {
      fireEvent.click(form.getAllByRole('button', { name: 'Remove this condition' })[0] as HTMLElement);
    }
    expect(document.activeElement).toBe(form.getByRole('button', { name: 'and, or, not…' }));
    fireEvent.click(form.getByRole('button', { name: 'Save rule' }));
    await waitFor(async () =>
      expect(await stored()).toEqual([{ id: 't', kind: 'mute', by: 'keyword', pattern: 'robot*' }]),
    );
  });
});

describe('the first rule that watches', () => {
  async function add(pattern: string) {
    const form = within(screen.getByRole('form', { name: 'New rule' }));
    fireEvent.input(form.getByLabelText('Words or name'), { target: { value: pattern } });
    fireEvent.click(form.getByRole('button', { name: 'Add rule' }));
  }

  it.each([
    [true, /you will be notified of its papers/],
    [false, /Without your permission there are no notifications/],
  ])(
    'asks the browser for notifications in the click that makes it; told %j, the rule stays',
    async (answer, words) => {
      const request = vi.spyOn(extension.permissions, 'request').mockResolvedValue(answer);
      await show([RULES[1]]);
      expect(await screen.findByText(/Saving it asks the browser/)).toBeTruthy();
      await add('robot*');
      expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
      expect(await screen.findByText(words)).toBeTruthy();
      await waitFor(async () => expect(await stored()).toMatchObject([RULES[1], { kind: 'watch', pattern: 'robot*' }]));
      await add('agent*');
      await waitFor(async () => expect(await stored()).toHaveLength(3));
      expect(request).toHaveBeenCalledTimes(1);
    },
  );

  it('asks nobody who does without such notifications, nor for a rule that mutes', async () => {
    const request = vi.spyOn(extension.permissions, 'request');
    await extension.storage.local.set({ rules: [] });
    const { give } = showOptions(Options, { settings: { ...DEFAULT_SETTINGS, notifyWatched: false } });
    await screen.findByRole('heading', { name: 'New rule' });
    await add('robot*');
    await waitFor(async () => expect(await stored()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: /^Delete: / }));
    await waitFor(async () => expect(await stored()).toHaveLength(0));
    give({ settings: DEFAULT_SETTINGS });
    await screen.findByText(/Saving it asks the browser/);
    fireEvent.change(screen.getByLabelText('What the rule does'), { target: { value: 'mute' } });
    expect(screen.queryByText(/Saving it asks the browser/)).toBeNull();
    await add('survey');
    await waitFor(async () => expect(await stored()).toHaveLength(1));
    expect(request).not.toHaveBeenCalled();
  });

  it('says which wins where another mutes, and the other way round', async () => {
    await show();
    expect(screen.getByText(/further up mutes the same paper, it stays muted/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('What the rule does'), { target: { value: 'mute' } });
    expect(screen.getByText(/further up watches the same paper, it is still shown/)).toBeTruthy();
  });
});

describe('stored rules that can’t be read', () => {
  const LATER = { id: 'z', kind: 'watch', by: 'venue', pattern: 'ICML' };

  it.each([
    ['garbage', '1 stored rule can’t be read'],
    [[RULES[0], LATER, 7], '2 stored rules can’t be read'],
  ])('are told of: %j', async (rules, words) => {
    await show(rules);
    expect(screen.getByText(new RegExp(words))).toBeDefined();
    expect(screen.queryByText(/No rules yet/)).toBeNull();
  });

  it('outlive a change, go when that is wanted, and come back', async () => {
    await show([...RULES, LATER]);
    fireEvent.click(box(/^On: Mute/));
    await waitFor(async () => expect(await stored()).toMatchObject([{ id: 'a' }, { isOff: true }, { id: 'c' }, LATER]));
    fireEvent.click(screen.getByRole('button', { name: 'Delete what can’t be read' }));
    await waitFor(async () => expect(await stored()).toHaveLength(3));
    const undo = screen.getByRole('button', { name: 'Undo' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    fireEvent.click(undo);
    await waitFor(async () => expect(await stored()).toMatchObject([{ id: 'a' }, { id: 'b' }, { id: 'c' }, LATER]));
    const again = await screen.findByRole('button', { name: 'Delete what can’t be read' });
    await waitFor(() => expect(document.activeElement).toBe(again));
  });
});
