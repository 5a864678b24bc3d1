import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { normalIdentifiers, normalIsbn } from '../../../src/domain/bibliography/identifiers.ts';
import type { Identifiers } from '../../../src/domain/bibliography/record.ts';

describe('arXiv ids', () => {
  it.each<[Identifiers, string]>([
    [{ arxiv: '1706.03762v5' }, '1706.03762'],
    [{ arxiv: 'arXiv:HEP-TH/9901001' }, 'hep-th/9901001'],
    [{ arxiv: 'Quant-Ph/9609002v2' }, 'quant-ph/9609002'],
    [{ arxiv: 'math.AG/0601001' }, 'math/0601001'],
    [{ doi: '10.48550/arXiv.1706.03762' }, '1706.03762'],
    [{ doi: '10.48550/ARXIV.HEP-TH/9901001' }, 'hep-th/9901001'],
    [{ doi: 'https://doi.org/10.48550/arXiv.1706.03762' }, '1706.03762'],
    [{ doi: 'doi:10.48550/arXiv.1706.03762' }, '1706.03762'],
    [{ url: 'https://arxiv.org/pdf/1706.03762v7.pdf' }, '1706.03762'],
    [{ url: 'http://export.arxiv.org/abs/hep-th/9901001v1' }, 'hep-th/9901001'],
    [{ url: 'https://huggingface.co/papers/1706.03762' }, '1706.03762'],
  ])('%j is %s alone', (told, arxiv) => {
    expect(normalIdentifiers(told)).toEqual({ arxiv });
  });

  it('leaves a venue’s DOI beside it', () => {
    expect(normalIdentifiers({ arxiv: '1810.04805', doi: '10.18653/V1/N19-1423' })).toEqual({
      arxiv: '1810.04805',
      doi: '10.18653/v1/n19-1423',
    });
  });
});

test.each([
  ['10.1145/3292500.3330701', '10.1145/3292500.3330701'],
  [' DOI: 10.1145/ABC ', '10.1145/abc'],
  ['doi:10.1145/abc', '10.1145/abc'],
  ['info:doi/10.1145/abc', '10.1145/abc'],
  ['https://doi.org/10.1145/Abc', '10.1145/abc'],
  [
    'http://dx.doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2',
    '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  ],
  ['10.1000/100%25', '10.1000/100%25'],
  ['10.1016/j.cell.2016.11.038', '10.1016/j.cell.2016.11.038'],
  ['10.1000.10/123', '10.1000.10/123'],
  ['10.48550/arXiv.1706.03762', undefined],
  ['10.1145', undefined],
  ['11.1145/abc', undefined],
  ['10.1145/', undefined],
  ['10.1145/a b', undefined],
  ['https://example.org/10.1145/abc', undefined],
  ['', undefined],
])('the DOI in %j is %s', (text, doi) => {
  expect(normalIdentifiers({ doi: text }).doi).toBe(doi);
});

test.each([
  ['978-0-262-03561-3', '9780262035613'],
  ['ISBN: 9780262035613', '9780262035613'],
  ['ISBN-13: 978 0 262 03561 3', '9780262035613'],
  ['0-262-03561-8', '9780262035613'],
  ['0262035618', '9780262035613'],
  ['080442957X', '9780804429573'],
  ['0-8044-2957-x', '9780804429573'],
  ['9780262035614', undefined],
  ['0262035619', undefined],
  ['1234-5678', undefined],
  ['X234567890', undefined],
  ['', undefined],
])('the ISBN in %j is %s', (text, isbn) => {
  expect(normalIsbn(text)).toBe(isbn);
});

test.each([
  ['rJl-b3RcF7', 'rJl-b3RcF7'],
  ['https://openreview.net/forum?id=rJl-b3RcF7', 'rJl-b3RcF7'],
  ['https://openreview.net/pdf?noteId=x&id=rJl-b3RcF7#page=2', 'rJl-b3RcF7'],
  ['https://openreview.net/group?id=ICLR.cc/2024/Conference', undefined],
  ['https://example.org/forum?id=rJl-b3RcF7', undefined],
  ['a b', undefined],
])('the OpenReview id in %j is %s', (text, id) => {
  expect(normalIdentifiers({ openreview: text }).openreview).toBe(id);
});

test.each([
  ['P17-1001', 'P17-1001'],
  ['p17-1001', 'P17-1001'],
  ['2020.ACL-main.1', '2020.acl-main.1'],
  ['https://aclanthology.org/P17-1001/', 'P17-1001'],
  ['https://www.aclweb.org/anthology/P17-1001.pdf', 'P17-1001'],
  ['https://www.aclweb.org/anthology/papers/N/N19/N19-1423/', 'N19-1423'],
  ['https://aclanthology.org/2023.findings-acl.12v2.pdf', '2023.findings-acl.12'],
  ['https://aclanthology.org/venues/acl/', undefined],
  ['17-1001', undefined],
])('the ACL Anthology id in %j is %s', (text, id) => {
  expect(normalIdentifiers({ acl: text }).acl).toBe(id);
});

test.each([
  ['31452104', '31452104'],
  ['PMID: 31452104', '31452104'],
  ['https://pubmed.ncbi.nlm.nih.gov/31452104/', '31452104'],
  ['https://www.ncbi.nlm.nih.gov/pubmed/31452104', '31452104'],
  ['PMC6776662', undefined],
  ['0', undefined],
])('the PubMed id in %j is %s', (text, id) => {
  expect(normalIdentifiers({ pmid: text }).pmid).toBe(id);
});

describe('an address', () => {
  it.each<[string, Identifiers]>([
    ['https://doi.org/10.1145/3292500', { doi: '10.1145/3292500' }],
    ['https://openreview.net/forum?id=rJl-b3RcF7', { openreview: 'rJl-b3RcF7' }],
    ['https://aclanthology.org/P17-1001/', { acl: 'P17-1001' }],
    ['https://pubmed.ncbi.nlm.nih.gov/31452104/', { pmid: '31452104' }],
    ['https://example.org/paper.pdf#page=2', { url: 'https://example.org/paper.pdf#page=2' }],
    ['http://example.org', { url: 'http://example.org/' }],
    ['https://user:secret@example.org/', {}],
    ['ftp://example.org/paper.pdf', {}],
    ['javascript:alert(1)', {}],
    ['example.org/paper', {}],
  ])('%s is %j', (url, identifiers) => {
    expect(normalIdentifiers({ url })).toEqual(identifiers);
  });
});

it('changes nothing that is in its normal form', () => {
  const any = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom('10.1145/Abc', 'P17-1001', '0262035618', 'https://doi.org/10.1145/%2541', '00123'),
  );
  const told = fc.record({ arxiv: any, doi: any, openreview: any, acl: any, isbn: any, pmid: any, url: any });
  fc.assert(
    fc.property(told, (identifiers) => {
      const once = normalIdentifiers(identifiers);
      expect(normalIdentifiers(once)).toEqual(once);
    }),
  );
});
