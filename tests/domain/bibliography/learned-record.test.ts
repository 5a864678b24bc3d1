import { describe, expect, it } from 'vitest';
import { withEdits } from '../../../src/domain/bibliography/edit-record.ts';
import { type ArxivWord, withArxivWord } from '../../../src/domain/bibliography/learned-record.ts';
import type { BibliographicRecord } from '../../../src/domain/bibliography/record.ts';
import { saved } from '../../library/saved.ts';

const ID = '2602.00001';
const SAVED = saved(ID, { paper: { publishedAt: Date.UTC(2026, 1, 3) } });
const WORD: ArxivWord = {
  version: 3,
  updatedAt: Date.UTC(2026, 10, 3, 12),
  comment: 'Accepted at NeurIPS 2026 as a spotlight',
};
const recordOf = (word: ArxivWord, record?: BibliographicRecord) =>
  withArxivWord(record ? { ...SAVED, record } : SAVED, word).record;

describe('what arXiv says of a saved paper', () => {
  it('is its version with its day, and where its authors say that it was accepted', () => {
    expect(recordOf(WORD)).toEqual({
      identifiers: { arxiv: ID },
      version: '3',
      versionDate: { year: 2026, month: 11, day: 3 },
      venue: 'NeurIPS 2026 Spotlight',
    });
  });

  it('is a DOI and a place in print where a reference tells it, with the year in print', () => {
    const journal = 'Journal of Examples 12(4): 100-120, 2027';
    expect(recordOf({ doi: 'https://doi.org/10.1000/ABC', journal })).toEqual({
      identifiers: { arxiv: ID, doi: '10.1000/abc' },
      type: 'article-journal',
      container: 'Journal of Examples',
      volume: '12',
      issue: '4',
      pages: '100-120',
      issued: { year: 2027 },
    });
    expect(recordOf({ journal: 'Journal of Examples 12 (2026)' })).not.toHaveProperty('issued');
  });

  it('changes nothing a second time, nor with an older version, and leaves other papers alone', () => {
    const told = withArxivWord(SAVED, WORD);
    expect(withArxivWord(told, WORD)).toBe(told);
    expect(withArxivWord(told, { version: 2, updatedAt: 0 })).toBe(told);
    expect(withArxivWord(told, { version: 4, isWithdrawn: true })).toBe(told);
    const book = saved('doi:10.1000/x');
    expect(withArxivWord(book, WORD)).toBe(book);
  });

  it('takes the day from a version that is another now', () => {
    const told = withArxivWord(SAVED, WORD);
    expect(withArxivWord(told, { version: 4 }).record).toEqual({
      identifiers: { arxiv: ID },
      version: '4',
      venue: 'NeurIPS 2026 Spotlight',
    });
    expect(withArxivWord(told, { version: 3 })).toBe(told);
  });

  it('leaves what a hand edited or emptied', () => {
    const edited = withEdits(SAVED, {
      version: '1',
      versionDate: undefined,
      venue: undefined,
      container: undefined,
      identifiers: { arxiv: ID },
    });
    expect(withArxivWord(edited, { ...WORD, doi: '10.1000/a', journal: 'Nature 1 (2026)' })).toBe(edited);
  });

  it('leaves what a file says of where it appeared and of software', () => {
    const record = { identifiers: { arxiv: ID }, title: 'A', container: 'Nature', version: '1.0.2' };
    expect(recordOf({ ...WORD, journal: 'Science 2 (2026)' }, record)).toEqual({
      ...record,
      venue: 'NeurIPS 2026 Spotlight',
    });
  });
});
