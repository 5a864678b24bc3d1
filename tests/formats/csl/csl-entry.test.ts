import { describe, expect, test } from 'vitest';
import type { ImportEntry } from '../../../src/formats/unite-entries.ts';
import { readJson } from '../whole-files.ts';

/** The one entry of an item with these fields; it has an arXiv id, unless they name another paper. */
function entryOf(fields: Readonly<Record<string, unknown>>, id: object = { number: 'arXiv:1706.03762' }): ImportEntry {
  const reading = readJson(JSON.stringify([{ type: 'article', ...id, ...fields }]));
  if (reading.kind !== 'ok') return expect.unreachable(reading.why);
  expect(reading.problems).toEqual([]);
  const [entry] = reading.entries;
  return entry ?? expect.unreachable('no entry');
}

describe.each([
  ['a list', (item: object) => [item]],
  ['items', (item: object) => ({ items: [item] })],
  ['references', (item: object) => ({ references: [item] })],
  ['one item', (item: object) => item],
])('%s', (_, within) => {
  test('is read', () => {
    const item = { id: 'key1', type: 'article', title: 'T', DOI: '10.48550/arXiv.1706.03762' };
    expect(readJson(JSON.stringify(within(item)))).toMatchObject({
      kind: 'ok',
      entries: [{ id: '1706.03762', record: { title: 'T', citationKey: 'key1' } }],
    });
  });
});

describe('a date is as much as is told', () => {
  test.each([
    [{ issued: { 'date-parts': [[2017]] } }, { year: 2017 }],
    [{ issued: { 'date-parts': [['2017', 6]] } }, { year: 2017, month: 6 }],
    [{ issued: { 'date-parts': [[2017, 6, 12]] } }, { year: 2017, month: 6, day: 12 }],
    [{ issued: { 'date-parts': [2023, 5, 4] } }, { year: 2023, month: 5, day: 4 }],
    [
      {
        issued: {
          'date-parts': [
            [2017, 6],
            [2017, 7],
          ],
        },
      },
      { year: 2017, month: 6 },
    ],
    [{ issued: { 'date-parts': [['2017-06-12']] } }, { year: 2017, month: 6, day: 12 }],
    [{ issued: { 'date-parts': [[99999]] } }, undefined],
    [{ issued: { 'date-parts': [[null]] } }, undefined],
    [{ issued: { 'date-parts': [[2017, 13]] } }, { year: 2017 }],
    [{ issued: { literal: 'Oct. 2015' } }, { year: 2015, month: 10 }],
    [{ issued: { raw: 'October 5, 2015' } }, { year: 2015, month: 10, day: 5 }],
    [{ issued: { raw: '2017-06-12' } }, { year: 2017, month: 6, day: 12 }],
    [{ issued: { year: 2015, month: 10 } }, { year: 2015, month: 10 }],
    [{ issued: '2023-05-04' }, { year: 2023, month: 5, day: 4 }],
    [{ issued: 2023 }, { year: 2023 }],
    [{ issued: { season: 'Spring', literal: 'Spring 2015' } }, { year: 2015 }],
    [{ 'published-print': { 'date-parts': [[2019, 3]] } }, { year: 2019, month: 3 }],
    [{ issued: {} }, undefined],
    [{ issued: 7 }, undefined],
  ])('%j', (fields, issued) => {
    expect(entryOf(fields).record?.issued).toEqual(issued);
  });
});

describe('names keep their parts', () => {
  test.each([
    [[{ family: 'García Márquez', given: 'Gabriel' }], [{ family: 'García Márquez', given: 'Gabriel' }]],
    [[{ family: 'López de Mántaras', given: 'Ramon' }], [{ family: 'López de Mántaras', given: 'Ramon' }]],
    [[{ family: 'Xu', given: 'Li Da' }], [{ family: 'Xu', given: 'Li Da' }]],
    [
      [{ family: 'Berg', given: 'Ann', 'non-dropping-particle': 'van der' }],
      [{ family: 'Berg', given: 'Ann', particle: 'van der' }],
    ],
    [
      [{ family: 'Ascoli', 'dropping-particle': 'd’', given: 'S.' }],
      [{ family: 'Ascoli', given: 'S.', particle: 'd’' }],
    ],
    [[{ family: 'Downey', given: 'Robert', suffix: 'Jr.' }], [{ family: 'Downey', given: 'Robert', suffix: 'Jr.' }]],
    [[{ literal: 'Google DeepMind' }], [{ literal: 'Google DeepMind' }]],
    [[{ literal: 'Loom, Reed and Sons' }], [{ literal: 'Loom, Reed and Sons' }]],
    [[{ family: 'X' }, 3, null], [{ family: 'X' }]],
    [[{ given: 'Plato' }], [{ literal: 'Plato' }]],
    [[{ name: 'Tulip Consortium' }], [{ literal: 'Tulip Consortium' }]],
    [[{ family: 'Lind', given: 'Ada' }, { literal: ':' }], [{ family: 'Lind', given: 'Ada' }]],
    [
      ['Lind, Ada', 'Bo Moss'],
      [
        { family: 'Lind', given: 'Ada' },
        { family: 'Moss', given: 'Bo' },
      ],
    ],
    [
      'Ada Lind and Bo Moss',
      [
        { family: 'Lind', given: 'Ada' },
        { family: 'Moss', given: 'Bo' },
      ],
    ],
  ])('%j', (author, authors) => {
    expect(entryOf({ author }).record?.authors).toEqual(authors);
    expect(entryOf({ author }).record).not.toHaveProperty('andOthers');
  });

  test.each([{ literal: 'others' }, { literal: 'et al.' }, { family: 'others' }, 'et al.'])('%j are more', (others) => {
    const author = [{ family: 'Doe', given: 'J.' }, others];
    expect(entryOf({ author }).record).toMatchObject({ authors: [{ family: 'Doe', given: 'J.' }], andOthers: true });
  });

  test.each(['x', 7, {}, []])('%j is nobody, or one by that name', (author) => {
    expect(entryOf({ author }).authors.length).toBeLessThan(2);
  });
});

describe('notes and keywords', () => {
  test.each([
    [{ note: ['n1', 'n2'] }, 'n1\n\nn2'],
    [{ note: 'one\ntwo' }, 'one\ntwo'],
    [{ note: 'arXiv:1706.03762 [cs]' }, undefined],
    [{ note: 'arXiv: 1706.03762\nRead it.' }, 'Read it.'],
    [{ note: 'Citation Key: vaswani2017\ntex.ids: a, b\nRead it.\nPMID: 31452104' }, 'Read it.'],
    [{ note: 'ISBN: 1\nConference Name: X' }, undefined],
    [{ note: 'Number: 7 is my favourite\nStatus: great' }, 'Number: 7 is my favourite\nStatus: great'],
    [{ note: '<p>Great <strong>paper</strong> &amp; idea</p>' }, 'Great **paper** & idea'],
    [{ annote: 'mine' }, 'mine'],
    [{ note: 'a', annote: 'b' }, 'a\n\nb'],
  ])('%j', (fields, note) => {
    expect(entryOf(fields).note).toBe(note);
  });

  test('a program’s lines leave again', () => {
    expect(entryOf({ note: 'Citation Key: k\ntex.ids: a\nmine' }).record).toMatchObject({
      citationKey: 'k',
      others: { csl: { note: 'tex.ids: a' } },
    });
  });

  test.each([
    [{ keyword: ['a b', 'c'] }, ['a b', 'c']],
    [{ keyword: ['a, b'] }, ['a, b']],
    [{ keyword: 'a, b' }, ['a', 'b']],
    [{ keyword: 'a, b; c' }, ['a, b', 'c']],
    [{ keyword: '' }, []],
  ])('%j', (fields, tags) => {
    expect(entryOf(fields).tags).toEqual(tags);
  });
});

describe('an id is found in any of its places', () => {
  test.each([
    { DOI: '10.48550/ARXIV.2101.00001' },
    { URL: 'http://arxiv.org/abs/2101.00001v2' },
    { publisher: 'arXiv:2101.00001' },
    { volume: 'abs/2101.00001' },
    { number: 'arXiv:2101.00001 [cs.LG]' },
    { archive_location: '2101.00001' },
    { 'container-title': 'arXiv preprint arXiv:2101.00001' },
    { note: 'Nice.\narXiv:2101.00001 [cs]' },
    { id: 'http://arxiv.org/abs/2101.00001v2' },
    { 'container-title': ['arXiv:2101.00001'] },
  ])('%j', (fields) => {
    expect(entryOf(fields, {}).id).toBe('2101.00001');
  });

  test.each([{ DOI: '10.1049/iet-cvi.2010.0040' }, { note: 'Compare with arXiv:2101.00001' }, { page: '1001.1234' }])(
    '%j names no arXiv paper',
    (fields) => {
      const reading = readJson(JSON.stringify([{ title: 'T', ...fields }]));
      expect(reading).toMatchObject({ entries: [{ record: { title: 'T' } }], problems: [] });
      expect(reading).not.toHaveProperty('entries.0.record.identifiers.arxiv');
    },
  );

  test.each([
    [{ DOI: '10.1000/X' }, { doi: '10.1000/x' }],
    [{ URL: 'https://doi.org/10.1000/X' }, { doi: '10.1000/x' }],
    [{ ISBN: '978-0-262-03384-8' }, { isbn: '9780262033848' }],
    [{ ISBN: ['0262033844', '2'] }, { isbn: '9780262033848' }],
    [{ PMID: '31452104' }, { pmid: '31452104' }],
    [{ URL: 'https://example.org/a' }, { url: 'https://example.org/a' }],
  ])('%j', (fields, identifiers) => {
    expect(entryOf(fields).record?.identifiers).toEqual({ arxiv: '1706.03762', ...identifiers });
  });
});

describe('the key', () => {
  test.each([
    [{ id: 'vaswani2017' }, 'vaswani2017'],
    [{ id: 'Kaur (2014): ü' }, 'Kaur (2014): ü'],
    [{ id: 'x', 'citation-key': 'vaswani2017' }, 'vaswani2017'],
    [{ id: '12345/ABCD2345', note: 'Citation Key: vaswani2017' }, 'vaswani2017'],
    [{ id: 'http://zotero.org/users/1/items/ABCD2345' }, undefined],
    [{ id: 'https://doi.org/10.1000/x' }, undefined],
    [{ id: '10.1000/x' }, undefined],
    [{ id: 12 }, undefined],
    [{ id: 'ITEM-1' }, undefined],
    [{ id: 'temp_id_123' }, undefined],
  ])('of %j', (fields, key) => {
    expect(entryOf(fields).record?.citationKey).toBe(key);
  });
});

describe('each field has its place', () => {
  test.each([
    [{ title: 'E<sup>2</sup> <span class="nocase">LLM</span> <i>x</i> <think>' }, { title: 'E² LLM x <think>' }],
    [{ title: ['A &amp; B'] }, { title: 'A & B' }],
    [{ abstract: '<jats:p>About <jats:italic>it</jats:italic>.</jats:p>' }, { abstract: 'About it.' }],
    [
      { type: 'paper-conference', 'container-title': 'Proc.' },
      { type: 'paper-conference', container: 'Proc.' },
    ],
    [{ type: 'journal-article' }, { type: 'article-journal' }],
    [
      { volume: 3, issue: '2', page: '1-9' },
      { volume: '3', issue: '2', pages: '1-9' },
    ],
    [
      { publisher: 'ACM', edition: '2', language: 'en' },
      { publisher: 'ACM', edition: '2', language: 'en' },
    ],
    [{ editor: [{ family: 'E', given: 'F' }] }, { editors: [{ family: 'E', given: 'F' }] }],
  ])('%j', (fields, record) => {
    expect(entryOf(fields).record).toMatchObject(record);
  });

  test('arXiv as the publisher is what every preprint has', () => {
    expect(entryOf({ publisher: 'arXiv' }).record).not.toHaveProperty('publisher');
  });

  test('what has no place is kept for the next CSL file', () => {
    const others = { ISSN: '1', accessed: { 'date-parts': [[2020]] }, 'event-title': 'X', 'made-up': [1], number: '7' };
    expect(entryOf({ ...others, DOI: '10.48550/arXiv.1706.03762' }).record?.others).toEqual({ csl: others });
  });

  test('what is no field is nothing', () => {
    expect(entryOf({ title: { toString: 1 }, author: 7, issued: true, note: {}, keyword: 3 })).toMatchObject({
      tags: ['3'],
    });
  });
});
