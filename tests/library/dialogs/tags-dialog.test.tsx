// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FacetCount } from '../../../src/domain/facets.ts';
import { TagsDialog } from '../../../src/library/dialogs/tags-dialog.tsx';
import type { LibraryActions } from '../../../src/library/model.ts';
import { speakEnglish } from '../../ui/glance/given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

const MANY = 20_000;
const many = Array.from({ length: MANY }, (_, index) => ({ value: `tag ${String(index).padStart(5, '0')}`, count: 1 }));

/** What was renamed, from and to. */
function show(tags: readonly FacetCount[]): [from: string, to: string][] {
  const renamed: [string, string][] = [];
  const actions = { renameTag: (from: string, to: string) => renamed.push([from, to]), showDialog: () => {} };
  render(<TagsDialog tags={tags} actions={actions as unknown as LibraryActions} />);
  return renamed;
}

const rows = () => page.getAllByRole('listitem', { hidden: true });
const button = (name: string | RegExp) => page.getByRole('button', { name, hidden: true });
const seek = (typed: string) =>
  fireEvent.input(page.getByRole('searchbox', { hidden: true }), { target: { value: typed } });

describe('very many tags', () => {
  it('are drawn a hundred at a time, and each says its place among all', () => {
    show(many);
    expect(rows()).toHaveLength(100);
    expect(rows()[99]?.getAttribute('aria-posinset')).toBe('100');
    expect(rows()[99]?.getAttribute('aria-setsize')).toBe(String(MANY));
    expect(page.getByRole('status', { hidden: true }).textContent).toBe('20K tags');
    fireEvent.click(button('Show more tags'));
    expect(rows()).toHaveLength(200);
  });

  it('are found by any part of them, whatever its case and accents', () => {
    const renamed = show([...many, { value: 'Éclair reviews', count: 2 }]);
    seek('eclair R');
    expect(rows()).toHaveLength(1);
    expect(page.getByRole('status', { hidden: true }).textContent).toBe('1 tag');
    expect(page.queryByRole('button', { name: 'Show more tags', hidden: true })).toBeNull();
    fireEvent.click(button('Remove Éclair reviews'));
    expect(renamed).toEqual([['Éclair reviews', '']]);
  });

  it('become one with any other, drawn or not', () => {
    const renamed = show(many);
    const first = within(rows()[0] as HTMLElement);
    fireEvent.input(first.getByRole('textbox', { hidden: true }), { target: { value: 'TAG 19999' } });
    fireEvent.click(first.getByRole('button', { hidden: true }));
    expect(renamed).toEqual([['tag 00000', 'tag 19999']]);
  });
});

it('a few tags are all there, by the alphabet, without a search', () => {
  show(['zeta', 'Alpha', 'beta'].map((value) => ({ value, count: 1 })));
  expect(rows().map((row) => row.querySelector('input')?.value)).toEqual(['Alpha', 'beta', 'zeta']);
  expect(page.queryByRole('searchbox', { hidden: true })).toBeNull();
});
