// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DigestPage } from '../../src/digest/digest-page.tsx';
import { focusKeeper } from '../../src/digest/keep-focus.ts';
import type { DigestActions, DigestModel } from '../../src/digest/model.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { speakEnglish } from '../ui/glance/given.ts';

let show: (given: Shown) => void;

beforeAll(speakEnglish);
beforeEach(() => {
  const keepFocus = focusKeeper();
  const { rerender } = render(page({ papers: '' }));
  show = (given) => keepFocus(() => rerender(page(given)));
});
afterEach(cleanup);

describe('the keyboard', () => {
  it.each([
    ['goes to the next paper when its own is hidden', 'b', 'abcd', 'acd', 'c Hide'],
    ['goes to the one before at the end', 'd', 'abcd', 'abc', 'c Hide'],
    [
      'goes on where the first story is hidden and the next takes its place',
      'a',
      'abcdefghijklm',
      'bcdefghijklm',
      'b Hide',
    ],
    ['stays on a paper that is drawn elsewhere on the page', 'j', 'abcdefghijklm', 'bcdefghijklm', 'j Hide'],
    ['goes to the heading when no paper is left', 'a', 'a', '', 'Daily digest'],
  ])('%s', (_what, on, before, after, expected) => {
    show({ papers: before });
    hideOf(on).focus();
    show({ papers: after, undo: true });
    expect(focused()).toBe(expected);
  });

  it('comes back to the paper that Undo brings, which is drawn a little later', () => {
    show({ papers: 'abc' });
    hideOf('b').focus();
    show({ papers: 'ac', undo: true });
    document.querySelector<HTMLElement>('.notice button')?.focus();
    show({ papers: 'ac' });
    expect(focused()).toBe('c Hide');
    show({ papers: 'abc' });
    expect(focused()).toBe('b Hide');
  });

  it('stays where the person took it meanwhile', () => {
    show({ papers: 'abc' });
    hideOf('b').focus();
    show({ papers: 'ac', undo: true });
    document.querySelector<HTMLElement>('.notice button')?.focus();
    show({ papers: 'ac' });
    hideOf('a').focus();
    show({ papers: 'abc' });
    expect(focused()).toBe('a Hide');
  });

  it('goes to the heading of what takes the place of a page', () => {
    show({});
    document.querySelector<HTMLElement>('.no-digest-choices button')?.focus();
    show({ nextAt: 1 });
    expect(focused()).toBe('No digest yet');
    document.querySelector<HTMLElement>('.make-now button')?.focus();
    show({ papers: 'abc' });
    expect(focused()).toBe('Daily digest');
  });

  it('is not called when it stood nowhere', () => {
    show({ papers: 'abc' });
    show({ papers: 'ac' });
    expect(document.activeElement).toBe(document.body);
  });
});

interface Shown {
  readonly papers?: string;
  readonly undo?: true;
  readonly nextAt?: number;
}

function page({ papers, undo, nextAt }: Shown) {
  const all = [...'abcdefghijklm'].map((id) => ({
    id,
    title: `Title of ${id}`,
    line: '',
    section: 'trending' as const,
    authors: ['Ada Lovelace'],
    moreAuthors: 0,
    votes: 1,
  }));
  const hidden = new Set(all.map(({ id }) => id).filter((id) => !papers?.includes(id)));
  const digest = { id: '1', every: 'day' as const, from: 0, until: 1, total: all.length, papers: all };
  const model: DigestModel = {
    screen: {
      ...(papers !== undefined && { digest }),
      ...(nextAt !== undefined && { nextAt }),
      names: papers === undefined ? [] : [digest],
      hidden,
      saved: new Set(),
      read: new Set(),
      unseen: new Set(),
    },
    wantedId: undefined,
    settings: DEFAULT_SETTINGS,
    isMaking: false,
    order: 'own',
    fits: undefined,
    notice: undo && { number: 1, text: 'Hidden', undo: () => undefined },
    open: undefined,
    areKeysShown: false,
  };
  return <DigestPage model={model} actions={{} as DigestActions} />;
}

function hideOf(id: string): HTMLElement {
  const button = document.querySelector<HTMLElement>(`.item[data-id="${id}"] .hide`);
  if (!button) throw new Error(`There is no ${id}.`);
  return button;
}

function focused(): string {
  const held = document.activeElement;
  const id = held?.closest<HTMLElement>('.item')?.dataset.id;
  return id ? `${id} ${held?.getAttribute('aria-label')}` : (held?.textContent ?? '');
}
