import { describe, expect, test } from 'vitest';
import type { ImportEntries } from '../../../src/formats/import-entry.ts';
import { readImport, readJson } from '../whole-files.ts';

function read(value: unknown): ImportEntries {
  const reading = readJson(JSON.stringify(value));
  return reading.kind === 'ok' ? reading : expect.unreachable(reading.why);
}

const PAPER = { title: 'A', url: 'https://arxiv.org/abs/2301.00001' };

describe('a list of papers, wherever it stands', () => {
  test.each([
    ['a list', [PAPER]],
    ['a lone one', PAPER],
    ['a list by any name', { exported: '2026', papers: [PAPER] }],
    ['behind lists of something else', { tags: ['a'], colours: [{ name: 'b' }], rows: [PAPER] }],
    ['an answer of a service', { status: 'ok', message: { total: 1, items: [PAPER] } }],
    ['papers within objects', [{ paper: PAPER, upvotes: 3 }]],
    ['fields within objects', { records: [{ id: 'rec1', fields: PAPER }] }],
  ])('%s', (_, value) => {
    expect(read(value)).toMatchObject({ entries: [{ id: '2301.00001', record: { title: 'A' } }], problems: [] });
  });

  test('a line each', () => {
    const text = `${JSON.stringify(PAPER)}\n${JSON.stringify({ title: 'B', arxiv: '2301.00002' })}\n`;
    expect(readJson(text)).toMatchObject({ entries: [{ id: '2301.00001' }, { id: '2301.00002' }] });
  });

  test('ids and addresses alone', () => {
    expect(read(['2301.00001', 'https://arxiv.org/abs/2301.00002', 'x'])).toMatchObject({
      entries: [{ id: '2301.00001' }, { id: '2301.00002' }],
      problems: [{ at: 'x', why: 'no-arxiv-id' }],
    });
  });

  test('what is no paper is named', () => {
    expect(read([null, { year: 2017 }, PAPER])).toMatchObject({
      entries: [{ id: '2301.00001' }],
      problems: [
        { at: '[0]', why: 'unreadable' },
        { at: '[1]', why: 'no-identity' },
      ],
    });
  });
});

describe('a paper under the usual names', () => {
  const entryOf = (fields: object) => read([{ ...PAPER, ...fields }]).entries[0];
  test.each([
    [
      { authors: ['Ada Lind', 'Moss, Bo'] },
      {
        authors: [
          { family: 'Lind', given: 'Ada' },
          { family: 'Moss', given: 'Bo' },
        ],
      },
    ],
    [
      { authors: 'Ada Lind, Bo Moss and Cy Berg' },
      { authors: [{ family: 'Lind' }, { family: 'Moss' }, { family: 'Berg' }] },
    ],
    [{ authors: [{ name: 'Ada Lind' }] }, { authors: [{ family: 'Lind', given: 'Ada' }] }],
    [{ authors: [{ first: 'Ada', last: 'Lind' }] }, { authors: [{ family: 'Lind', given: 'Ada' }] }],
    [{ authorships: [{ author: { display_name: 'Ada Lind' } }] }, { authors: [{ family: 'Lind', given: 'Ada' }] }],
    [{ year: 2023 }, { issued: { year: 2023 } }],
    [{ published: '2023-01-05T00:00:00Z', year: 2023 }, { issued: { year: 2023, month: 1, day: 5 } }],
    [{ doi: 'https://doi.org/10.1000/X' }, { identifiers: { arxiv: '2301.00001', doi: '10.1000/x' } }],
    [
      { externalIds: { DOI: '10.1000/X', ACL: 'P17-1001' } },
      { identifiers: { arxiv: '2301.00001', doi: '10.1000/x', acl: 'P17-1001' } },
    ],
    [
      { venue: 'NeurIPS', abstract: 'About.' },
      { container: 'NeurIPS', abstract: 'About.' },
    ],
    [{ journal: { name: 'Nature', volume: '3' } }, { title: 'A', container: 'Nature' }],
    [{ citation_key: 'lind2023' }, { citationKey: 'lind2023' }],
  ])('%j', (fields, record) => {
    expect(entryOf(fields)?.record).toMatchObject(record);
  });

  test.each([
    [{ tags: ['a, b', 'c'] }, { tags: ['a', 'b', 'c'] }],
    [{ tags: 'a; b, c' }, { tags: ['a', 'b, c'] }],
    [{ tags: [{ tag: 'a' }, { name: 'b' }] }, { tags: ['a', 'b'] }],
    [{ notes: 'mine' }, { note: 'mine' }],
    [{ comment: '<p>a</p>' }, { note: 'a' }],
    [
      { status: 'Read', starred: true },
      { state: 'done', starred: true },
    ],
    [{ status: 'in progress', favorite: false }, { state: 'reading' }],
    [{ date_added: '2026-01-02T03:04:05Z' }, { savedAt: Date.parse('2026-01-02T03:04:05Z') }],
    [{ time_added: 1_700_000_000 }, { savedAt: 1_700_000_000_000 }],
  ])('%j', (fields, entry) => {
    expect(entryOf(fields)).toMatchObject(entry);
  });

  test.each([
    [{ title: 'A', pdf: 'https://arxiv.org/pdf/2301.00001v2.pdf' }, '2301.00001'],
    [{ name: 'A', arxiv_id: '2301.1' }, '2301.00001'],
    [{ title: 'A', id: '2301.00001' }, '2301.00001'],
    [{ title: 'A', id: 'http://arxiv.org/abs/2301.00001v1' }, '2301.00001'],
    [{ description: 'A', href: 'https://arxiv.org/abs/2301.00001' }, '2301.00001'],
    [{ title: 'https://arxiv.org/abs/2301.00001', link: '' }, '2301.00001'],
    [{ title: 'A', abstract: 'As in arXiv:2301.00001', url: '' }, undefined],
    [{ title: 'A', notes: 'See https://arxiv.org/abs/2301.00001', url: '' }, undefined],
  ])('%j is %s', (item, id) => {
    expect(read([item]).entries.map(({ record }) => record?.identifiers.arxiv)).toEqual([id]);
  });
});

describe('Zotero', () => {
  const item = {
    key: 'ABCD2345',
    itemType: 'preprint',
    title: 'A',
    creators: [
      { creatorType: 'author', firstName: 'Gabriel', lastName: 'García Márquez' },
      { creatorType: 'author', firstName: 'Robert, Jr.', lastName: 'Downey' },
      { creatorType: 'author', name: 'Google DeepMind' },
      { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
    ],
    abstractNote: 'About.',
    repository: 'arXiv',
    archiveID: 'arXiv:2301.00001',
    date: '2023-01-05',
    DOI: '10.48550/arXiv.2301.00001',
    url: 'http://arxiv.org/abs/2301.00001',
    extra: 'arXiv:2301.00001 [cs]\nCitation Key: garcia2023\nRead_Status: In Progress\nmine too',
    tags: [{ tag: 'a, b' }, { tag: 'Computer Science - Machine Learning', type: 1 }],
    dateAdded: '2026-01-02T03:04:05Z',
  };
  const expected = {
    id: '2301.00001',
    tags: ['a, b'],
    state: 'reading',
    savedAt: Date.parse('2026-01-02T03:04:05Z'),
    record: {
      identifiers: { arxiv: '2301.00001' },
      type: 'article',
      title: 'A',
      authors: [
        { family: 'García Márquez', given: 'Gabriel' },
        { family: 'Downey', given: 'Robert', suffix: 'Jr.' },
        { literal: 'Google DeepMind' },
      ],
      editors: [{ family: 'Itor', given: 'Ed' }],
      issued: { year: 2023, month: 1, day: 5 },
      abstract: 'About.',
      keywords: ['Computer Science - Machine Learning'],
      citationKey: 'garcia2023',
    },
  };

  test('its API: data in an object, notes and files as items of their own', () => {
    const api = [
      { key: 'ABCD2345', version: 1, library: { type: 'user' }, data: item },
      { key: 'N', data: { key: 'N', itemType: 'note', parentItem: 'ABCD2345', note: '<p>Great <b>paper</b></p>' } },
      { key: 'F', data: { key: 'F', itemType: 'attachment', parentItem: 'ABCD2345', title: 'PDF' } },
    ];
    const { entries, problems } = read(api);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ ...expected, note: 'Great **paper**\n\nmine too' });
    expect(entries[0]?.record).not.toHaveProperty('publisher');
  });

  test('Better BibTeX: items beside its settings and collections', () => {
    const better = {
      config: { id: '36a3b0b5', label: 'BetterBibTeX JSON' },
      version: { zotero: '7' },
      collections: { X: { key: 'X', name: 'C', items: [1] } },
      items: [
        {
          ...item,
          citationKey: 'k',
          uri: 'http://zotero.org/users/1/items/ABCD2345',
          notes: [{ note: '<p>n</p>' }, '<p>m</p>'],
        },
        { ...item, archiveID: '', DOI: '', url: '', extra: 'arXiv: 2301.00002', tags: [] },
      ],
    };
    const { entries } = read(better);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ id: '2301.00001', note: 'n\n\nm\n\nmine too', record: { citationKey: 'k' } });
    expect(entries[1]).toMatchObject({ id: '2301.00002' });
  });

  test('what the record has no place for is kept by CSL’s names', () => {
    const [entry] = read([{ ...item, itemType: 'journalArticle', ISSN: '1', place: 'London', series: '' }]).entries;
    expect(entry?.record).toMatchObject({
      type: 'article-journal',
      others: { csl: { ISSN: '1', 'publisher-place': 'London', note: 'Read_Status: In Progress' } },
    });
  });
});

test('each item is read by its own form', () => {
  const csl = {
    id: 'k',
    type: 'article',
    author: [{ family: 'Lind', given: 'Ada' }],
    URL: 'https://arxiv.org/abs/2301.00002',
  };
  expect(read([PAPER, csl]).entries).toMatchObject([
    { id: '2301.00001' },
    { id: '2301.00002', record: { citationKey: 'k', authors: [{ family: 'Lind', given: 'Ada' }] } },
  ]);
});

test('the format is told by the text', () => {
  expect(readImport(JSON.stringify({ items: [PAPER] }))).toMatchObject({ kind: 'ok', entries: [{ id: '2301.00001' }] });
});
