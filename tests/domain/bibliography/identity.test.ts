import { describe, expect, it, test } from 'vitest';
import { identityOf, isSamePublication, paperIdOf } from '../../../src/domain/bibliography/identity.ts';
import type { BibliographicRecord } from '../../../src/domain/bibliography/record.ts';
import { publicationIndex } from '../../../src/domain/bibliography/same-publication.ts';
import type { Paper } from '../../../src/domain/paper.ts';
import { expectLinearTime } from '../../growth/growth.ts';

function record(told: Partial<BibliographicRecord> = {}): BibliographicRecord {
  return { identifiers: {}, ...told };
}

const lind = [{ family: 'Lind', given: 'Ada' }];
const nothing = { title: 'On Nothing', authors: lind, issued: { year: 2017 } };

describe('the id of a paper', () => {
  const all = {
    arxiv: '1706.03762',
    doi: '10.1145/abc',
    openreview: 'rJl-b3RcF7',
    acl: 'P17-1001',
    isbn: '9780262035613',
    pmid: '31452104',
    url: 'https://www.example.org/a/',
  };

  it('is that of the surest registry', () => {
    const { arxiv: _, ...noArxiv } = all;
    const { doi: __, ...noDoi } = noArxiv;
    const { openreview: ___, ...noOpenReview } = noDoi;
    const { acl: ____, ...noAcl } = noOpenReview;
    const { isbn: _____, ...noIsbn } = noAcl;
    const { pmid: ______, ...url } = noIsbn;
    expect(
      [all, noArxiv, noDoi, noOpenReview, noAcl, noIsbn, url].map((identifiers) => paperIdOf(record({ identifiers }))),
    ).toEqual([
      '1706.03762',
      'doi:10.1145/abc',
      'openreview:rJl-b3RcF7',
      'acl:P17-1001',
      'isbn:9780262035613',
      'pmid:31452104',
      'url:https://example.org/a',
    ]);
  });

  it.each<[Partial<BibliographicRecord>, string | undefined]>([
    [nothing, 'title:on nothing|2017|lind'],
    [{ ...nothing, title: '“On—Nothing!”' }, 'title:on nothing|2017|lind'],
    [{ title: 'Über Ångström' }, 'title:uber angstrom||'],
    [{ title: '注意力', authors: [{ family: '王', given: '伟' }] }, 'title:注意力||王'],
    [
      { ...nothing, authors: [{ family: 'Maaten', given: 'Laurens', particle: 'van der' }] },
      'title:on nothing|2017|maaten',
    ],
    [{ ...nothing, authors: [{ literal: 'Google DeepMind' }] }, 'title:on nothing|2017|google deepmind'],
    [{ title: '?!' }, undefined],
    [{}, undefined],
    [{ ...nothing, identifiers: { url: 'https://example.org/' } }, 'title:on nothing|2017|lind'],
    [{ ...nothing, type: 'chapter', identifiers: { isbn: '9780262035613' } }, 'title:on nothing|2017|lind'],
    [{ ...nothing, type: 'book', identifiers: { isbn: '9780262035613' } }, 'isbn:9780262035613'],
    [{ ...nothing, container: 'A Book', identifiers: { isbn: '9780262035613' } }, 'title:on nothing|2017|lind'],
  ])('%j: %s', (told, id) => {
    expect(paperIdOf(record(told))).toBe(id);
  });

  test.each([
    ['http://example.org/a', 'https://www.example.org/a/#part'],
    ['https://example.org/a?b=1&c=2', 'https://example.org/a?c=2&utm_source=x&b=1'],
    ['https://example.org/a/', 'https://EXAMPLE.org/a/index.html'],
  ])('%s and %s are one page', (a, b) => {
    const idOf = (url: string) => paperIdOf(record({ identifiers: { url } }));
    expect(idOf(a)).toBe(idOf(b));
  });

  it('is no longer than an id may be, and still tells endless addresses apart', () => {
    const ids = ['a', 'b'].map((end) =>
      paperIdOf(record({ identifiers: { url: `https://example.org/${'x'.repeat(1_000)}${end}` } })),
    );
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id?.length).toBeLessThanOrEqual(500);
  });
});

describe('one publication', () => {
  const same = (a: Partial<BibliographicRecord>, b: Partial<BibliographicRecord>): boolean => {
    const [one, other] = [identityOf(record(a)), identityOf(record(b))];
    expect(isSamePublication(other, one)).toBe(isSamePublication(one, other));
    return isSamePublication(one, other);
  };
  const doi = { identifiers: { doi: '10.1145/abc' } };
  const arxiv = { identifiers: { arxiv: '1706.03762' } };

  it.each<[string, Partial<BibliographicRecord>, Partial<BibliographicRecord>, boolean]>([
    ['the same DOI', doi, { ...nothing, ...doi }, true],
    ['any identifier in common', { identifiers: { ...doi.identifiers, ...arxiv.identifiers } }, doi, true],
    ['two arXiv ids', { ...nothing, ...arxiv }, { ...nothing, identifiers: { arxiv: '1706.03763' } }, false],
    [
      'two arXiv ids with one DOI',
      { identifiers: { ...doi.identifiers, arxiv: '1706.03763' } },
      { identifiers: { ...doi.identifiers, ...arxiv.identifiers } },
      false,
    ],
    ['the same title, year and family', nothing, nothing, true],
    ['by title, when only one has identifiers', { ...nothing, ...doi }, nothing, true],
    ['by title, with two DOIs', { ...nothing, ...doi }, { ...nothing, identifiers: { doi: '10.1145/abd' } }, false],
    ['by title, in another year', nothing, { ...nothing, issued: { year: 2018 } }, false],
    ['by title, in an unknown year', nothing, { ...nothing, issued: undefined as never }, true],
    ['a preprint printed a year later', { ...nothing, ...arxiv }, { ...nothing, ...doi, issued: { year: 2018 } }, true],
    [
      'a preprint printed a year before',
      { ...nothing, ...arxiv },
      { ...nothing, ...doi, issued: { year: 2016 } },
      false,
    ],
    [
      'a preprint printed five years later',
      { ...nothing, ...arxiv },
      { ...nothing, ...doi, issued: { year: 2022 } },
      false,
    ],
    ['another first author', nothing, { ...nothing, authors: [{ family: 'Moss' }] }, false],
    ['another title', nothing, { ...nothing, title: 'On Everything' }, false],
    [
      'the DOI of one volume on two papers',
      { ...nothing, ...doi },
      { ...doi, title: 'On Everything', authors: [{ family: 'Moss' }] },
      false,
    ],
    [
      'the DOI of one volume, renamed by hand',
      { ...nothing, ...doi, edited: ['title'] },
      { ...doi, title: 'On Everything', authors: [{ family: 'Moss' }] },
      true,
    ],
    ['a subtitle left out', { ...nothing, ...doi }, { ...nothing, ...doi, title: 'On Nothing: A Study' }, true],
    [
      'one address on papers with two DOIs',
      { identifiers: { doi: '10.1145/abc', url: 'https://example.org/all' } },
      { identifiers: { doi: '10.1145/abd', url: 'https://example.org/all' } },
      false,
    ],
    ['nothing in common', {}, {}, false],
  ])('%s', (_, a, b, is) => {
    expect(same(a, b)).toBe(is);
  });

  it('is told by a paper of the feed too, its names guessed', () => {
    const paper: Paper = {
      id: '1706.03762',
      title: 'On $\\alpha$ Nothing',
      abstract: '',
      authors: ['Laurens van der Maaten', 'Ada Lind'],
      publishedAt: Date.UTC(2017, 5, 12),
    };
    expect(identityOf(undefined, paper)).toEqual({
      keys: ['1706.03762', 'title:on α nothing|maaten'],
      identifiers: { arxiv: '1706.03762' },
      serviceId: '1706.03762',
      title: 'on α nothing',
      family: 'maaten',
      year: 2017,
    });
  });
});

describe('the index of publications', () => {
  it('finds by any key, the surest first, and forgets what is removed', () => {
    const index = publicationIndex<string>();
    index.add('by doi', identityOf(record({ identifiers: { doi: '10.1145/abc' } })));
    index.add('by arxiv', identityOf(record({ identifiers: { arxiv: '1706.03762' } })));
    const both = identityOf(record({ identifiers: { arxiv: '1706.03762', doi: '10.1145/abc' } }));
    expect(index.find(both)).toEqual(['by arxiv', 'by doi']);
    index.remove('by arxiv');
    expect(index.find(both)).toEqual(['by doi']);
    index.add('by doi', identityOf(record({ identifiers: { doi: '10.1145/abd' } })));
    expect(index.find(both)).toEqual([]);
  });

  it('takes time in proportion where many share a DOI', () => {
    const make = (size: number) =>
      Array.from({ length: size }, (_, at) =>
        identityOf(
          record({ identifiers: { doi: '10.1145/abc' }, title: `Title ${at} x`, authors: [{ family: `Lind ${at}` }] }),
        ),
      );
    const read = (identities: ReturnType<typeof make>) => {
      const index = publicationIndex<number>();
      for (const [at, one] of identities.entries()) {
        index.find(one);
        index.add(at, one);
      }
    };
    expectLinearTime({ name: 'papers that share a DOI', make, read, sizeMax: 8_192 });
  });
});
