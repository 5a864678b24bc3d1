import { describe, expect, test } from 'vitest';
import { findIdentifiers } from '../../src/formats/find-identifiers.ts';

describe('in a field for identifiers and addresses', () => {
  test.each([
    ['10.1145/3292500.3330701', { doi: '10.1145/3292500.3330701' }],
    ['doi:10.1145/3292500.3330701.', { doi: '10.1145/3292500.3330701' }],
    [
      'https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2',
      { doi: '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2' },
    ],
    // Of one page of a journal: what is cut off at the bracket is the DOI of every paper there.
    ['10.1000/1520-0469(1963)020<0130:DNF>2.0.CO;2', { doi: '10.1000/1520-0469(1963)020<0130:dnf>2.0.co;2' }],
    [
      '10.1000/(SICI)1-2(199901)5:1&lt;3::AID-T2&gt;3.0.CO;2-T',
      { doi: '10.1000/(sici)1-2(199901)5:1<3::aid-t2>3.0.co;2-t' },
    ],
    [
      '10.1000/(SICI)1-2(199901)5:1%3c3::AID-T2%3e3.0.CO;2-T',
      { doi: '10.1000/(sici)1-2(199901)5:1<3::aid-t2>3.0.co;2-t' },
    ],
    ['<b>10.1000/xyz</b>', { doi: '10.1000/xyz' }],
    ['10.1000/xyz<note: in print>', { doi: '10.1000/xyz' }],
    ['http://dx.doi.org/10.1000%2FXYZ(2)', { doi: '10.1000/xyz(2)' }],
    ['(10.1000/xyz(2)).', { doi: '10.1000/xyz(2)' }],
    [
      'https://dl.acm.org/doi/10.1145/3292500.3330701?cid=1',
      { doi: '10.1145/3292500.3330701', url: 'https://dl.acm.org/doi/10.1145/3292500.3330701?cid=1' },
    ],
    [
      'https://www.frontiersin.org/articles/10.3389/fnins.2020.00001/full',
      { doi: '10.3389/fnins.2020.00001', url: 'https://www.frontiersin.org/articles/10.3389/fnins.2020.00001/full' },
    ],
    [
      'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf',
      { doi: '10.1101/2020.01.01.123456', url: 'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf' },
    ],
    ['10.48550/ARXIV.HEP-TH/9901001', { arxiv: 'hep-th/9901001' }],
    ['https://arxiv.org/abs/1706.03762v5', { arxiv: '1706.03762' }],
    ['https://openreview.net/forum?id=rJl-b3RcF7', { openreview: 'rJl-b3RcF7' }],
    // A conference's page is no paper's.
    [
      'https://openreview.net/group?id=ICLR.cc/2020/Conference',
      { url: 'https://openreview.net/group?id=ICLR.cc/2020/Conference' },
    ],
    ['https://aclanthology.org/venues/acl/', { url: 'https://aclanthology.org/venues/acl/' }],
    ['https://aclanthology.org/P17-1001v2.pdf, accessed today', { acl: 'P17-1001' }],
    ['https://openreview.net/pdf?noteId=1&id=rJl-b3RcF7#x', { openreview: 'rJl-b3RcF7' }],
    ['https://aclanthology.org/2020.acl-main.1.pdf', { acl: '2020.acl-main.1' }],
    [
      'https://www.aclweb.org/anthology/P17-1001',
      { acl: 'P17-1001', url: 'https://www.aclweb.org/anthology/P17-1001' },
    ],
    ['10.18653/v1/P17-1001', { doi: '10.18653/v1/p17-1001', acl: 'P17-1001' }],
    ['10.18653/v1/2020.acl-main.1', { doi: '10.18653/v1/2020.acl-main.1', acl: '2020.acl-main.1' }],
    ['https://pubmed.ncbi.nlm.nih.gov/31452104/', { pmid: '31452104' }],
    ['https://example.org/a b', { url: 'https://example.org/a' }],
    ['https://huggingface.co/papers/my-report', {}],
    ['https://user:pass@example.org/', {}],
    ['<Go to ISI>://WOS:000001', {}],
    ['a word', {}],
  ])('%s', (text, identifiers) => {
    expect(findIdentifiers({ places: [text] })).toEqual(identifiers);
  });

  test('the first of each kind counts', () => {
    expect(
      findIdentifiers({
        places: ['10.1000/a', 'arXiv:1706.03762', 'https://doi.org/10.1000/b', 'https://a.io/', 'https://b.io'],
      }),
    ).toEqual({ doi: '10.1000/a', arxiv: '1706.03762', url: 'https://a.io/' });
  });
});

describe('in a field of words', () => {
  test.each([
    ['doi: 10.1145/3292500.3330701', { doi: '10.1145/3292500.3330701' }],
    ['To read.\nPMID: 31452104\narXiv:1706.03762 [cs]', { pmid: '31452104', arxiv: '1706.03762' }],
    ['ISBN 978-0-262-03384-8', { isbn: '9780262033848' }],
    ['Available at https://example.org/a', { url: 'https://example.org/a' }],
    ['Compare with 10.1145/3292500.3330701', {}],
    ['see https://example.org/a', {}],
    ['31452104', {}],
  ])('%j', (text, identifiers) => {
    expect(findIdentifiers({ places: [], free: [text] })).toEqual(identifiers);
  });
});

describe('of numbers', () => {
  test.each([
    ['978-0-262-03384-8', '9780262033848'],
    ['0-262-03384-4 (hardcover)', '9780262033848'],
    ['0262033844', '9780262033848'],
    ['080442957X', '9780804429573'],
    ['1476-4687', undefined],
    ['9780262033849', undefined],
    ['', undefined],
  ])('%s is the ISBN %s', (text, isbn) => {
    expect(findIdentifiers({ places: [], isbn: [text] }).isbn).toBe(isbn);
  });

  test.each([
    ['31452104', '31452104'],
    ['PMID: 31452104', '31452104'],
    ['WOS:000333', undefined],
  ])('%s is the PMID %s', (text, pmid) => {
    expect(findIdentifiers({ places: [], pmid: [text] }).pmid).toBe(pmid);
  });
});
