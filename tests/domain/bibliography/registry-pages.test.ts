import { expect, it } from 'vitest';
import { identifierLinks } from '../../../src/domain/bibliography/registry-pages.ts';

it('leads from each identifier to the page of its registry, the surest first', () => {
  const identifiers = {
    url: 'https://example.org/p',
    isbn: '9780262035613',
    pmid: '31452104',
    acl: 'P17-1001',
    openreview: 'rJl-b3RcF7',
    doi: '10.1002/(sici)1<2>3',
    arxiv: 'hep-th/9901001',
  };
  expect(identifierLinks(identifiers).map(({ link }) => link?.href)).toEqual([
    'https://arxiv.org/abs/hep-th/9901001',
    'https://doi.org/10.1002/(sici)1%3C2%3E3',
    'https://openreview.net/forum?id=rJl-b3RcF7',
    'https://aclanthology.org/P17-1001/',
    'https://pubmed.ncbi.nlm.nih.gov/31452104/',
    'https://openlibrary.org/isbn/9780262035613',
    'https://example.org/p',
  ]);
});

it('shows an address that may not be opened, and leads nowhere', () => {
  expect(identifierLinks({ url: 'http://localhost/p' })).toEqual([{ name: 'url', value: 'http://localhost/p' }]);
});
