import { describe, expect, it } from 'vitest';
import { withEdits } from '../../../src/domain/bibliography/edit-record.ts';
import type { BibliographicRecord } from '../../../src/domain/bibliography/record.ts';
import { draftOf, type RecordDraft, readDraft } from '../../../src/domain/bibliography/record-draft.ts';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { unitedWith } from '../../../src/domain/unite-saved.ts';
import { saved } from '../../library/saved.ts';

const RECORD: BibliographicRecord = {
  identifiers: { doi: '10.1038/nature14539', pmid: '26017442' },
  type: 'article-journal',
  title: 'Deep learning',
  authors: [
    { family: 'LeCun', given: 'Yann' },
    { family: 'Berg', particle: 'van der', given: 'Ann' },
    { family: 'Alves', given: 'A. A.', suffix: 'Jr.' },
    { literal: 'Deep Group' },
    { literal: 'Foo, Bar and Baz' },
    { family: 'Plato' },
  ],
  andOthers: true,
  issued: { year: 2015, month: 5 },
  container: 'Nature',
};
const SAVED = saved('doi:10.1038/nature14539', {
  record: RECORD,
  paper: { title: 'Deep learning', authors: ['Yann LeCun'] },
});

/** The paper once a form was filled in so. */
function edited(typed: Partial<RecordDraft>, from: SavedPaper = SAVED): SavedPaper {
  const draft = draftOf(from);
  const read = readDraft({ ...draft, ...typed }, draft, from);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return withEdits(from, read.changes);
}

function faultsOf(typed: Partial<RecordDraft>): object | undefined {
  const draft = draftOf(SAVED);
  const read = readDraft({ ...draft, ...typed }, draft, SAVED);
  return 'faults' in read ? read.faults : undefined;
}

describe('a record that a hand edits', () => {
  it('is shown as it is known, and untouched is the very same', () => {
    expect(draftOf(SAVED)).toMatchObject({
      title: 'Deep learning',
      authors: 'LeCun, Yann\nvan der Berg, Ann\nAlves, Jr., A. A.\nDeep Group\nFoo, Bar and Baz,\nPlato\net al.',
      year: '2015',
      month: '5',
      day: '',
      doi: '10.1038/nature14539',
    });
    expect(edited({})).toBe(SAVED);
    expect(edited({ title: ' Deep learning ' })).toBe(SAVED);
  });

  it('keeps each name as it was whose line was not touched', () => {
    const { record } = edited({ authors: `${draftOf(SAVED).authors}\nNguyen, Van Quan\nTeam Seed` });
    expect(record?.authors).toEqual([
      ...(RECORD.authors ?? []),
      { family: 'Nguyen', given: 'Van Quan' },
      { literal: 'Team Seed' },
    ]);
    expect(record).toMatchObject({ andOthers: true, edited: ['authors'] });
  });

  it('shows the names and the date that the service told, guessed into parts', () => {
    const told = saved('1706.03762', {
      paper: { authors: ['Laurens van der Maaten'], publishedAt: Date.UTC(2017, 5, 12) },
    });
    expect(draftOf(told)).toMatchObject({ authors: 'van der Maaten, Laurens', year: '2017', month: '6', day: '12' });
  });

  it('has its changes in what rows draw', () => {
    const { paper } = edited({ title: 'Deeper', authors: 'Lind, Ada', abstract: 'It is shown.' });
    expect(paper).toMatchObject({ title: 'Deeper', authors: ['Ada Lind'], abstract: 'It is shown.' });
    expect(edited({ authors: '' }).paper.authors).toEqual([]);
  });

  it('has empty what was emptied', () => {
    const { record } = edited({ year: '', month: '', container: '' });
    expect(record).not.toHaveProperty('issued');
    expect(record).not.toHaveProperty('container');
    expect(record?.edited).toEqual(['issued', 'container']);
  });

  it('has its version with the date of that one, and where it was accepted', () => {
    const told = edited({ version: 'v3', versionDate: '2026-11', venue: 'TMLR' });
    expect(told.record).toMatchObject({ version: '3', versionDate: { year: 2026, month: 11 }, venue: 'TMLR' });
    expect(told.record?.edited).toEqual(['version', 'versionDate', 'venue']);
    expect(draftOf(told)).toMatchObject({ version: '3', versionDate: '2026-11', venue: 'TMLR' });
    expect(edited({ version: '4' }, told).record).toMatchObject({ version: '4' });
    expect(edited({ version: '4' }, told).record).not.toHaveProperty('versionDate');
    expect(edited({ version: '' }, told).record).not.toHaveProperty('versionDate');
  });

  it('keeps the identifiers that the form does not show, and knows those of others in their places', () => {
    expect(edited({ doi: 'https://doi.org/10.1000/X' }).record?.identifiers).toEqual({
      doi: '10.1000/x',
      pmid: '26017442',
    });
    expect(edited({ doi: '10.48550/arXiv.1706.03762' }).record?.identifiers).toEqual({
      arxiv: '1706.03762',
      pmid: '26017442',
    });
    expect(edited({ url: 'https://openreview.net/forum?id=rJl-b3RcF7' }).record?.identifiers).toMatchObject({
      openreview: 'rJl-b3RcF7',
    });
    const arxiv = saved('1706.03762');
    expect(edited({ url: 'https://example.org/p' }, arxiv).record?.identifiers).toEqual({
      arxiv: '1706.03762',
      url: 'https://example.org/p',
    });
  });

  it.each([
    [{ title: ' ' }, { title: 'title' }],
    [{ year: '15' }, { year: 'year' }],
    [{ year: '', month: '5' }, { year: 'year' }],
    [{ month: '', day: '3' }, { month: 'month' }],
    [{ month: '2', day: '30' }, { day: 'day' }],
    [{ day: 'x' }, { day: 'day' }],
    [{ doi: 'nature14539' }, { doi: 'doi' }],
    [{ version: '3', versionDate: '3 Nov' }, { versionDate: 'date' }],
    [{ version: '3', versionDate: '2026-13' }, { versionDate: 'date' }],
    [{ version: '3', versionDate: '2026-11' }, undefined],
    [{ url: 'javascript:alert(1)' }, { url: 'url' }],
    [{ citationKey: 'two words' }, { citationKey: 'key' }],
    [
      { year: 'x', url: 'y' },
      { year: 'year', url: 'url' },
    ],
    [{ year: '2016', month: '2', day: '29' }, undefined],
    [{ doi: '', url: '', citationKey: 'lecun:2015+x' }, undefined],
  ])('that says %j is told what is wrong: %j', (typed, faults) => {
    expect(faultsOf(typed)).toEqual(faults);
  });

  it('is not judged by what its file gave it', () => {
    const odd = saved('title:x', { record: { identifiers: {}, title: 'X', citationKey: 'Kaur(2014)' } });
    expect(edited({ volume: '3' }, odd).record).toMatchObject({ volume: '3', citationKey: 'Kaur(2014)' });
  });

  it.each(['merge', 'overwrite'] as const)('is not overwritten by a file, whichever way it comes: %s', (mode) => {
    const known = edited({ title: 'Mine', container: '', citationKey: 'mine' });
    const record = { ...RECORD, title: 'Theirs', volume: '521', citationKey: 'theirs' };
    const after = unitedWith(known, { paper: { ...SAVED.paper, title: 'Theirs' }, record }, mode);
    expect(after.record).toMatchObject({ title: 'Mine', volume: '521', citationKey: 'mine' });
    expect(after.record).not.toHaveProperty('container');
    expect(after.paper.title).toBe('Mine');
  });
});
