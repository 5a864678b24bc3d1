import { describe, expect, test } from 'vitest';
import type { ImportEntries } from '../../src/formats/import-entry.ts';
import type { Refusal } from '../../src/formats/refusal.ts';
import type { ImportEntry } from '../../src/formats/unite-entries.ts';
import { readLinks, readPaperMemory } from './whole-files.ts';

function entriesOf(reading: ImportEntries | Refusal): readonly ImportEntry[] {
  return reading.kind === 'ok' ? reading.entries : expect.unreachable(reading.why);
}

describe('plain lists', () => {
  test.each([
    ['1706.03762', ['1706.03762']],
    ['arXiv:1706.03762v5', ['1706.03762']],
    ['https://arxiv.org/pdf/1706.03762v5.pdf', ['1706.03762']],
    ['<https://www.alphaxiv.org/abs/1706.03762>', ['1706.03762']],
    ['https://www.semanticscholar.org/arxiv/1706.03762', ['1706.03762']],
    ['https://doi.org/10.48550/arXiv.1706.03762', ['1706.03762']],
    [
      '- [Title](https://huggingface.co/papers/1706.03762) — and 2305.03048, hep-th/9901001.',
      ['1706.03762', '2305.03048', 'hep-th/9901001'],
    ],
    ['math.AG/0601001', ['math/0601001']],
    ['https://huggingface.co/papers/my-report', ['my-report']],
    ['# comment 1706.03762\n\n2305.03048', ['2305.03048']],
    ['1706.03762\r\n1706.03762', ['1706.03762']],
  ])('%s', (text, ids) => {
    expect(entriesOf(readLinks(text)).map(({ id }) => id)).toEqual(ids);
  });

  test('a DOI beside an id is not taken for another', () => {
    const text = 'Nature, doi:10.1038/nature.2012.11536, arXiv:1706.03762; 10.1088/1201.0042';
    expect(entriesOf(readLinks(text)).map(({ id }) => id)).toEqual(['1706.03762']);
  });

  test.each([
    '3.14159',
    '10.1038/nature.2012.11536',
    '10.1145/3292500.3330701',
    '1799.12345',
    'https://example.com/',
    '2026.04.19',
  ])('%s is no paper', (text) => {
    expect(readLinks(text)).toEqual({ kind: 'ok', entries: [], problems: [{ at: 'line 1', why: 'no-arxiv-id' }] });
  });
});

describe('PaperMemory', () => {
  const arxiv = {
    addDate: '2021-11-13T00:18:01.000Z',
    author: 'Ashish Vaswani and Noam Shazeer',
    bibtex: '@misc{x}',
    codeLink: 'https://github.com/a/b',
    count: 3,
    favorite: true,
    favoriteDate: '2021-11-14T00:18:01.000Z',
    id: 'Arxiv-1706.03762',
    key: 'vaswani2017attention',
    lastOpenDate: '2021-11-15T00:18:01.000Z',
    md: '[x](y)',
    note: 'Accepted @ NeurIPS (2017)',
    pdfLink: 'https://arxiv.org/pdf/1706.03762.pdf',
    source: 'arxiv',
    tags: ['nlp', 7],
    title: 'Attention Is All You Need',
    venue: 'NeurIPS',
    year: '2017',
  };

  test('an arXiv paper with all that the person added', () => {
    const text = JSON.stringify({ __dataVersion: 608, 'Arxiv-1706.03762': arxiv });
    expect(entriesOf(readPaperMemory(text))).toEqual([
      {
        id: '1706.03762',
        record: {
          identifiers: { arxiv: '1706.03762' },
          title: 'Attention Is All You Need',
          authors: [
            { family: 'Vaswani', given: 'Ashish' },
            { family: 'Shazeer', given: 'Noam' },
          ],
          issued: { year: 2017 },
          container: 'NeurIPS',
          citationKey: 'vaswani2017attention',
        },
        title: 'Attention Is All You Need',
        authors: ['Ashish Vaswani', 'Noam Shazeer'],
        tags: ['nlp'],
        note: 'Accepted @ NeurIPS (2017)',
        starred: true,
        savedAt: Date.parse('2021-11-13T00:18:01.000Z'),
        code: 'https://github.com/a/b',
      },
    ]);
  });

  test('papers from other places are themselves, unless their citation names the preprint', () => {
    const other = { title: 'A Talk', pdfLink: 'https://proceedings.neurips.cc/x.pdf', bibtex: '' };
    const published = {
      ...other,
      title: 'B',
      pdfLink: 'https://proceedings.neurips.cc/y.pdf',
      bibtex: '@article{b, eprint = {2305.03048}}',
    };
    const reading = readPaperMemory(JSON.stringify({ 'NeurIPS-1': other, 'NeurIPS-2': published, 'X-3': 'gone' }));
    expect(reading).toMatchObject({
      entries: [{ id: 'url:https://proceedings.neurips.cc/x.pdf', title: 'A Talk' }, { id: '2305.03048' }],
      problems: [{ at: 'X-3', why: 'unreadable' }],
    });
  });

  test.each(['{}', '[]', '{"papers": []}', '7'])('%s is another program’s', (text) => {
    expect(readPaperMemory(text)).toEqual({ kind: 'refused', why: 'wrong-app' });
  });
});
