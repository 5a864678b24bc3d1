import { describe, expect, it } from 'vitest';
import type { BibliographicRecord } from '../../src/domain/bibliography/record.ts';
import type { ImportedEntry, ImportMode } from '../../src/domain/imported-entry.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { planImport } from '../at-once.ts';
import { NOW, saved } from '../library/saved.ts';

const DOI = { doi: '10.1145/abc' };
const LIND = { title: 'On Nothing', authors: [{ family: 'Lind', given: 'Ada' }], issued: { year: 2017 } };

function entry(record: Partial<BibliographicRecord>, told: Partial<ImportedEntry> = {}): ImportedEntry {
  const whole = { identifiers: {}, ...record };
  const id = told.paper?.id ?? 'title:x||';
  return { paper: { id, title: whole.title ?? id, abstract: '', authors: [] }, record: whole, ...told };
}

function plan(known: readonly SavedPaper[], entries: readonly ImportedEntry[], mode: ImportMode = 'merge') {
  return planImport(known, entries, mode, NOW);
}

describe('which paper an entry is', () => {
  it('is told by any of its identifiers', () => {
    const known = saved('doi:10.1145/abc', { record: { identifiers: DOI } });
    const [one] = plan([known], [entry({ identifiers: { ...DOI, openreview: 'rJl-b3RcF7' }, volume: '7' })]);
    expect(one).toMatchObject({
      what: 'update',
      id: known.id,
      after: { id: known.id, record: { identifiers: { ...DOI, openreview: 'rJl-b3RcF7' }, volume: '7' } },
      gone: [],
    });
  });

  it('is told by title, year and first author, where no identifier contradicts', () => {
    const known = saved('1706.03762', {
      paper: { title: 'On Nothing', authors: ['Ada Lind'], publishedAt: Date.UTC(2017, 5, 12) },
    });
    expect(plan([known], [entry({ ...LIND, identifiers: DOI })])).toMatchObject([{ what: 'update', id: '1706.03762' }]);
    const other = entry(
      { ...LIND, identifiers: { arxiv: '1706.00001' } },
      { paper: { ...known.paper, id: '1706.00001' } },
    );
    expect(plan([known], [other])).toMatchObject([{ what: 'add', id: '1706.00001' }]);
  });

  it('gives a paper its arXiv id, once that is known, and what it went by before goes', () => {
    const known = saved('doi:10.1145/abc', { record: { identifiers: DOI }, tags: ['mine'], note: 'Read.' });
    const both = { identifiers: { ...DOI, arxiv: '1706.03762' } };
    expect(plan([known], [entry(both)])).toMatchObject([
      {
        what: 'update',
        id: '1706.03762',
        before: known,
        after: { id: '1706.03762', paper: { id: '1706.03762' }, tags: ['mine'], note: 'Read.', record: both },
        gone: [known],
      },
    ]);
  });

  it('makes one of two entries of the list that the file knows to be one', () => {
    const printed = saved('doi:10.1145/abc', {
      record: { identifiers: DOI, ...LIND },
      tags: ['b'],
      note: 'Print.',
      starred: true,
    });
    const preprint = saved('1706.03762', { tags: ['a'], note: 'Preprint.', state: 'reading', readingAt: 5 });
    const [one, ...rest] = plan([printed, preprint], [entry({ identifiers: { ...DOI, arxiv: '1706.03762' } })]);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      what: 'update',
      id: '1706.03762',
      before: preprint,
      gone: [printed],
      after: {
        tags: ['a', 'b'],
        note: 'Preprint.\n\nPrint.',
        starred: true,
        state: 'reading',
        readingAt: 5,
        record: LIND,
      },
    });
  });

  it('leaves two papers with the DOI of their volume two', () => {
    const known = saved('doi:10.1145/abc', { record: { ...LIND, identifiers: DOI } });
    const other = entry(
      { identifiers: DOI, title: 'On Everything', authors: [{ family: 'Moss' }], issued: { year: 2017 } },
      { paper: { id: 'doi:10.1145/abc', title: 'On Everything', abstract: '', authors: ['Moss'] } },
    );
    expect(plan([known], [other])).toMatchObject([{ what: 'add', id: 'title:on everything|2017|moss' }]);
  });

  it('unites entries of one import that meet in one entry of the list', () => {
    const known = saved('1706.03762', {
      paper: { title: 'On Nothing', authors: ['Ada Lind'], publishedAt: Date.UTC(2017, 5, 12) },
    });
    const entries = [entry(LIND, { tags: ['a'] }), entry({ identifiers: { arxiv: '1706.03762' } }, { tags: ['b'] })];
    expect(plan([known], entries)).toMatchObject([{ what: 'update', id: '1706.03762', after: { tags: ['a', 'b'] } }]);
  });
});

describe('what is told of a paper of the list', () => {
  const byHand = { identifiers: DOI, title: 'Mine', edited: ['title'] as const };
  const known = saved('doi:10.1145/abc', { paper: { title: 'Mine' }, record: byHand });

  it.each(['merge', 'overwrite'] as const)('never takes the place of what a hand edited (%s)', (mode) => {
    const [one] = plan([known], [entry({ identifiers: DOI, title: 'Theirs', volume: '7' })], mode);
    expect(one).toMatchObject({
      after: { paper: { title: 'Mine' }, record: { title: 'Mine', volume: '7', edited: ['title'] } },
    });
  });

  it('stays as it is where the entry tells nothing more, in any order of its fields', () => {
    const record = { identifiers: DOI, ...LIND };
    const there = saved('doi:10.1145/abc', { paper: { title: 'On Nothing', authors: ['Ada Lind'] }, record });
    const again = entry({
      issued: { year: 2017 },
      authors: [{ given: 'Ada', family: 'Lind' }],
      title: 'On Nothing',
      identifiers: DOI,
    });
    expect(plan([there], [again])).toMatchObject([{ what: 'skip', why: 'same' }]);
    expect(plan([there], [again], 'keep')).toMatchObject([{ what: 'skip', why: 'known' }]);
  });

  it('gets the file’s names and date as the file tells them', () => {
    const feed = saved('1706.03762', { paper: { authors: ['Li Da Xu'], publishedAt: Date.UTC(2017, 5, 12) } });
    const record = {
      identifiers: { arxiv: '1706.03762' },
      authors: [{ family: 'Xu', given: 'Li-Da' }],
      issued: { year: 2018 },
    };
    expect(plan([feed], [entry(record)])).toMatchObject([
      { after: { paper: { title: 'Title of 1706.03762', authors: ['Li-Da Xu'] }, record } },
    ]);
  });

  it('never calls it by its id again', () => {
    const bare = saved('1706.03762', { paper: { title: 'Attention', abstract: '' }, incomplete: true });
    const untitled = { paper: { id: '1706.03762', title: 'arXiv:1706.03762', abstract: '', authors: [] }, tags: ['x'] };
    expect(plan([bare], [untitled])).toMatchObject([{ after: { paper: { title: 'Attention' } } }]);
  });

  it('says a note once that stands there line for line, and never swallows a word of another', () => {
    const noted = (note: string) => saved('a', { note });
    const told = (note: string): ImportedEntry => ({ paper: saved('a').paper, note });
    expect(plan([noted('One.\n\nTwo.')], [told('Two.')])).toMatchObject([{ what: 'skip' }]);
    expect(plan([noted('Two.')], [told('One.\n\nTwo.')])).toMatchObject([{ after: { note: 'One.\n\nTwo.' } }]);
    expect(plan([noted('Not good')], [told('good')])).toMatchObject([{ after: { note: 'Not good\n\ngood' } }]);
  });
});
