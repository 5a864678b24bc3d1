import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BibliographicRecord } from '../../../src/domain/bibliography/record.ts';
import { uniteRecords } from '../../../src/domain/bibliography/unite-records.ts';
import { anyRecord } from './any-record.ts';

function record(told: Partial<BibliographicRecord> = {}): BibliographicRecord {
  return { identifiers: {}, ...told };
}

describe('two records of one publication', () => {
  it('have all of both, the first one’s word where both say something', () => {
    const first = record({ identifiers: { arxiv: '1706.03762' }, title: 'One', keywords: ['a'] });
    const second = record({ identifiers: { doi: '10.1145/abc' }, title: 'Two', pages: '1–9', keywords: ['A', 'b'] });
    expect(uniteRecords(first, second)).toEqual({
      identifiers: { arxiv: '1706.03762', doi: '10.1145/abc' },
      title: 'One',
      pages: '1–9',
      keywords: ['a', 'b'],
    });
  });

  it('tell the date that says more, if both can be right', () => {
    const date = (first: BibliographicRecord['issued'], second: BibliographicRecord['issued']) =>
      uniteRecords(record(first && { issued: first }), record(second && { issued: second })).issued;
    expect(date({ year: 2017 }, { year: 2017, month: 6, day: 12 })).toEqual({ year: 2017, month: 6, day: 12 });
    expect(date({ year: 2017, month: 6 }, { year: 2017 })).toEqual({ year: 2017, month: 6 });
    expect(date({ year: 2017, month: 6 }, { year: 2017, month: 7, day: 1 })).toEqual({ year: 2017, month: 6 });
    expect(date({ year: 2017 }, { year: 2018, month: 1 })).toEqual({ year: 2017 });
    expect(date(undefined, { year: 2018 })).toEqual({ year: 2018 });
  });

  it('take the place of print from the one that knows it, with its type and date', () => {
    const preprint = record({ type: 'article', issued: { year: 2016, month: 6 }, publisher: 'arXiv' });
    const printed = record({ type: 'paper-conference', container: 'NeurIPS', issued: { year: 2017 }, pages: '1–9' });
    const place = { type: 'paper-conference', container: 'NeurIPS', issued: { year: 2017 }, pages: '1–9' };
    expect(uniteRecords(preprint, printed)).toMatchObject(place);
    expect(uniteRecords(printed, preprint)).toMatchObject(place);
  });

  it('name all authors where one list ends in "and others"', () => {
    const [ada, bo] = [{ family: 'Lind', given: 'Ada' }, { family: 'Moss' }];
    const cut = record({ authors: [ada], andOthers: true });
    expect(uniteRecords(cut, record({ authors: [ada, bo] }))).toEqual(record({ authors: [ada, bo] }));
    expect(uniteRecords(cut, record({ authors: [bo] }))).toEqual(cut);
    expect(uniteRecords(record({ title: 'T' }), cut)).toEqual(record({ title: 'T', authors: [ada], andOthers: true }));
  });

  it('keep both citation keys, the second as one of biblatex’s ids', () => {
    const keyed = (citationKey: string, ids?: string) =>
      record({ citationKey, ...(ids && { others: { bibtex: { ids } } }) });
    const both = uniteRecords(keyed('lind2017'), keyed('Lind17'));
    expect(both).toEqual(keyed('lind2017', 'Lind17'));
    expect(uniteRecords(both, keyed('Lind17'))).toEqual(both);
    expect(uniteRecords(both, keyed('ada', 'a,b'))).toEqual(keyed('lind2017', 'Lind17, ada, a, b'));
    expect(uniteRecords(keyed('k', 'x,y'), keyed('k'))).toEqual(keyed('k', 'x,y'));
    expect(uniteRecords(record(), keyed('k', 'x'))).toEqual(keyed('k', 'x'));
  });

  it('keep foreign fields of both by format', () => {
    const first = record({ others: { bibtex: { file: 'a.pdf' }, csl: { a: 1 } } });
    const second = record({ others: { bibtex: { file: 'b.pdf', owner: 'me' }, ris: { C2: ['x'] } } });
    expect(uniteRecords(first, second).others).toEqual({
      bibtex: { file: 'a.pdf', owner: 'me' },
      ris: { C2: ['x'] },
      csl: { a: 1 },
    });
  });

  it('leave what a hand edited, in whichever it was, also where the hand emptied it', () => {
    const told = record({ title: 'Told', volume: '7', abstract: 'A.', identifiers: { doi: '10.1145/abc' } });
    const byHand = record({ title: 'Edited', edited: ['title', 'volume', 'identifiers'] });
    const united = { ...byHand, abstract: 'A.' };
    expect(uniteRecords(told, byHand)).toEqual(united);
    expect(uniteRecords(byHand, told)).toEqual(united);
  });

  it('are the same as one, where both are the same; and united once more change nothing', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (first, second) => {
        fc.pre(
          ![first, second].some(({ citationKey = '', others }) => others?.bibtex?.ids || citationKey.includes(',')),
        );
        expect(uniteRecords(first, first)).toEqual(first);
        const united = uniteRecords(first, second);
        expect(uniteRecords(united, second)).toEqual(united);
        expect(uniteRecords(united, first)).toEqual(united);
      }),
    );
  });
});
