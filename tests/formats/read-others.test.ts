import { describe, expect, test } from 'vitest';
import type { ImportEntries, ImportEntry } from '../../src/formats/import-entry.ts';
import { readCslJson } from '../../src/formats/read-csl-json.ts';
import { readLinks } from '../../src/formats/read-links.ts';
import { readPaperMemory } from '../../src/formats/read-papermemory.ts';
import { readRis } from '../../src/formats/read-ris.ts';
import type { Refusal } from '../../src/formats/refusal.ts';

function entriesOf(reading: ImportEntries | Refusal): readonly ImportEntry[] {
  return reading.kind === 'ok' ? reading.entries : expect.unreachable(reading.why);
}

describe('RIS', () => {
  test('a record with repeated tags, a continued line and no end', () => {
    const text = `TY  - JOUR\r\nTI  - Attention Is\r\n  All You Need\r\nAU  - Vaswani, Ashish\r\nA1  - Davis, Sammy, Jr.
AU  - Google\nPY  - 2017/06/12/\nKW  - a\nKW  - b, c\nN1  - one\nN1  - two\nUR  - https://arxiv.org/abs/1706.03762v5\nDO  - 10.1000/x
TY  - JOUR\nT1  - Other\nY1  - 2020\nER  -\nnoise\n`;
    expect(readRis(text)).toEqual({
      kind: 'ok',
      entries: [
        {
          id: '1706.03762',
          title: 'Attention Is All You Need',
          authors: ['Ashish Vaswani', 'Google', 'Sammy Davis Jr.'],
          published: { year: 2017, month: 6, day: 12 },
          tags: ['a', 'b, c'],
          note: 'one\ntwo',
        },
      ],
      problems: [{ at: 'line 14', why: 'no-arxiv-id' }],
    });
  });
});

test.each([
  ['DO  - 10.1038/nature.2012.11536', undefined],
  ['UR  - https://doi.org/10.1098/rspa.2009.0502', undefined],
  ['N1  - Compare with arXiv:2101.00001', undefined],
  ['ID  - smith2009.00502', undefined],
  ['N1  - arXiv:2101.00001 [cs.LG]', '2101.00001'],
  ['ID  - arXiv-2101.00001', '2101.00001'],
  ['DO  - 10.1038/nature.2012.11536\nAN  - arXiv:2101.00001', '2101.00001'],
])('of a RIS record with %j the paper is %s', (line, id) => {
  const reading = readRis(`TY  - JOUR\n${line}\nER  - \n`);
  expect(entriesOf(reading).map((entry) => entry.id)).toEqual(id === undefined ? [] : [id]);
});

test.each([
  [{ DOI: '10.1049/iet-cvi.2010.0040' }, undefined],
  [{ note: 'Compare with arXiv:2101.00001' }, undefined],
  [{ note: 'arXiv: 2101.00001' }, '2101.00001'],
  [{ id: 'http://arxiv.org/abs/2101.00001v2' }, '2101.00001'],
])('of a CSL item with %j the paper is %s', (fields, id) => {
  const reading = readCslJson(JSON.stringify([{ title: 'T', ...fields }]));
  expect(entriesOf(reading).map((entry) => entry.id)).toEqual(id === undefined ? [] : [id]);
});

describe('CSL-JSON', () => {
  const item = { id: 1, type: 'article', title: 'T', DOI: '10.48550/arXiv.1706.03762' };
  test.each([
    ['a list', [item]],
    ['Zotero’s items', { items: [item] }],
    ['one item', item],
  ])('%s', (_, given) => {
    expect(entriesOf(readCslJson(JSON.stringify(given)))).toEqual([
      { id: '1706.03762', title: 'T', authors: [], tags: [] },
    ]);
  });

  test.each([
    [{ title: 'E<sup>2</sup> <span class="nocase">LLM</span> <i>x</i> <think>' }, { title: 'E² LLM x <think>' }],
    [
      {
        author: [
          { family: 'Ascoli', 'non-dropping-particle': 'd’', given: 'S.' },
          { literal: 'Kimi Team' },
          { family: 'X' },
          3,
          null,
        ],
      },
      { authors: ['S. d’Ascoli', 'Kimi Team', 'X'] },
    ],
    [{ issued: { 'date-parts': [['2017', 6]] } }, { published: { year: 2017, month: 6 } }],
    [{ issued: { raw: '2017-06-12' } }, { published: { year: 2017, month: 6, day: 12 } }],
    [{ issued: { 'date-parts': [[99999]] } }, {}],
    [{ keyword: 'a, b' }, { tags: ['a', 'b'] }],
    [{ title: { toString: 1 }, author: 'x', issued: 7 }, { authors: [] }],
  ])('%j', (fields, expected) => {
    const [entry] = entriesOf(readCslJson(JSON.stringify([{ ...item, title: undefined, ...fields }])));
    expect(entry).toMatchObject(expected);
  });

  test('what is no item is named', () => {
    expect(readCslJson('[null, [], {"id": "x"}]')).toEqual({
      kind: 'ok',
      entries: [],
      problems: [
        { at: '[0]', why: 'unreadable' },
        { at: '[1]', why: 'unreadable' },
        { at: 'x', why: 'no-arxiv-id' },
      ],
    });
  });
});

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
        title: 'Attention Is All You Need',
        authors: ['Ashish Vaswani', 'Noam Shazeer'],
        published: { year: 2017 },
        tags: ['nlp'],
        note: 'Accepted @ NeurIPS (2017)',
        starred: true,
        savedAt: Date.parse('2021-11-13T00:18:01.000Z'),
        code: 'https://github.com/a/b',
      },
    ]);
  });

  test('papers from other places are passed over by title, unless their citation names the preprint', () => {
    const other = { title: 'A Talk', pdfLink: 'https://proceedings.neurips.cc/x.pdf', bibtex: '' };
    const published = { ...other, title: 'B', bibtex: '@article{b, eprint = {2305.03048}}' };
    const reading = readPaperMemory(JSON.stringify({ 'NeurIPS-1': other, 'NeurIPS-2': published, 'X-3': 'gone' }));
    expect(reading).toMatchObject({
      entries: [{ id: '2305.03048' }],
      problems: [
        { at: 'A Talk', why: 'no-arxiv-id' },
        { at: 'X-3', why: 'unreadable' },
      ],
    });
  });

  test.each(['{}', '[]', '{"papers": []}', '7'])('%s is another program’s', (text) => {
    expect(readPaperMemory(text)).toEqual({ kind: 'refused', why: 'wrong-app' });
  });
});
