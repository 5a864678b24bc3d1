// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { BibliographicRecord } from '../../../src/domain/bibliography/record.ts';
import { EntryRecord } from '../../../src/library/detail/entry-record.tsx';
import type { LibraryActions } from '../../../src/library/model.ts';
import { speakEnglish } from '../../ui/glance/given.ts';
import { saved } from '../saved.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

const actions = { narrow: vi.fn(), follow: vi.fn() };

function shown(record: BibliographicRecord | undefined): readonly string[] {
  const entry = saved('doi:10.1038/nature14539', record && { record });
  render(<EntryRecord saved={entry} actions={actions as unknown as LibraryActions} />);
  return [...document.querySelectorAll('dl > div')].map((row) =>
    [...row.children].map(({ textContent }) => textContent).join(': '),
  );
}

it('tells all that a file said, in words', () => {
  const rows = shown({
    identifiers: { doi: '10.1038/nature14539', pmid: '26017442' },
    type: 'article-journal',
    container: 'Nature',
    volume: '521',
    issue: '7553',
    pages: '436–444',
    publisher: 'Springer',
    edition: '2',
    issued: { year: 2015, month: 5, day: 28 },
    language: 'de',
    editors: [{ family: 'Berg', particle: 'van der', given: 'Ann' }, { literal: 'Deep Group' }],
    citationKey: 'lecun2015deep',
  });
  expect(rows).toEqual([
    'Type: Journal article',
    'Published in: Nature',
    'Volume: 521',
    'Issue: 7553',
    'Pages: 436–444',
    'Publisher: Springer',
    'Edition: 2',
    'Date: 28 May 2015',
    'Language: German',
    'Editors: Ann van der Berg, Deep Group',
    'DOI: 10.1038/nature14539',
    'PubMed: 26017442',
    'Citation key: lecun2015deep',
  ]);
});

it.each([
  [{ year: 2015 }, 'Date: 2015'],
  [{ year: 2015, month: 5 }, 'Date: May 2015'],
])('tells no more of a date than is known: %j', (issued, row) => {
  expect(shown({ identifiers: {}, issued })).toEqual([row]);
});

it.each([
  ['motion_picture', 'Type: Other'],
  ['article', 'Type: Preprint'],
])('has a word for the type %s', (type, row) => {
  expect(shown({ identifiers: {}, type })).toEqual([row]);
});

it.each([
  ['xx-unknown-code-of-a-file', 'Language: xx-unknown-code-of-a-file'],
  ['deutsch', 'Language: deutsch'],
])('leaves a language as its file has it where it is no code: %s', (language, row) => {
  expect(shown({ identifiers: {}, language })).toEqual([row]);
});

it('is not there where nobody said anything', () => {
  expect(shown(undefined)).toEqual([]);
  expect(document.querySelector('dl')).toBeNull();
});

it('leads to what appeared in the same place, and to the registry', () => {
  shown({ identifiers: { doi: '10.1038/nature14539' }, container: 'Nature' });
  fireEvent.click(screen.getByRole('button', { name: 'Nature' }));
  expect(actions.narrow).toHaveBeenCalledWith('container', 'Nature');
  fireEvent.click(screen.getByRole('link', { name: '10.1038/nature14539' }));
  const href = 'https://doi.org/10.1038/nature14539';
  expect(actions.follow).toHaveBeenCalledWith('doi:10.1038/nature14539', href, false);
});
