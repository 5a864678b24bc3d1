import { describe, expect, it, test } from 'vitest';
import { issuedOf } from '../../../src/domain/bibliography/issued.ts';
import { paperWithRecord } from '../../../src/domain/bibliography/paper-of-record.ts';
import type { Paper } from '../../../src/domain/paper.ts';

const paper: Paper = {
  id: '1706.03762',
  title: 'Told',
  abstract: 'Told.',
  authors: ['Li Da Xu'],
  votes: 3,
  keywords: ['attention'],
  publishedAt: Date.UTC(2017, 5, 12),
};

describe('a paper with a record', () => {
  it('is drawn as the record says, and as the service told where that says nothing', () => {
    const record = {
      identifiers: {},
      title: 'Said',
      authors: [{ family: 'Xu', given: 'Li Da' }, { literal: 'Google DeepMind' }],
      keywords: ['nlp', 'attention'],
    };
    expect(paperWithRecord(paper, record)).toEqual({
      ...paper,
      title: 'Said',
      authors: ['Li Da Xu', 'Google DeepMind'],
      keywords: ['nlp', 'attention'],
    });
    expect(paperWithRecord(paper, { identifiers: {} })).toEqual(paper);
    expect(paperWithRecord(paper, undefined)).toBe(paper);
  });

  it('is empty where a hand emptied it, but never without a title', () => {
    const record = { identifiers: {}, edited: ['title', 'authors', 'abstract', 'keywords'] as const };
    const { keywords: _, ...rest } = paper;
    expect(paperWithRecord(paper, record)).toEqual({ ...rest, authors: [], abstract: '' });
  });
});

test.each([
  ['the record', { paper, record: { identifiers: {}, issued: { year: 2018 } } }, { year: 2018 }],
  ['arXiv’s date', { paper, record: { identifiers: {} } }, { year: 2017, month: 6, day: 12 }],
  ['the id', { paper: { id: '1706.03762' } }, { year: 2017, month: 6 }],
  ['an old id', { paper: { id: 'hep-th/9901001' } }, { year: 1999, month: 1 }],
  ['nobody', { paper: { id: 'doi:10.1706/03762' } }, undefined],
  ['a hand that emptied it', { paper, record: { identifiers: {}, edited: ['issued'] as const } }, undefined],
])('the date of a paper is told by %s', (_, saved, date) => {
  expect(issuedOf(saved)).toEqual(date);
});
