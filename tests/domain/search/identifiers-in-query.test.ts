import { describe, expect, it } from 'vitest';
import { idBeginningIn, identifiersInQuery } from '../../../src/domain/search/identifiers-in-query.ts';

describe('a query that names a paper', () => {
  it.each([
    // An arXiv id and its neighbours.
    ['2502.19613', '2502.19613'],
    ['  2502.19613 ', '2502.19613'],
    ['2502.19613v2', '2502.19613'],
    ['2502.19613v12', '2502.19613'],
    ['1412.6980v9', '1412.6980'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['HEP-TH/9901001v2', 'hep-th/9901001'],
    ['math.GT/0309136', 'math/0309136'],
    ['2502.19613v1.pdf', '2502.19613'],
    ['(2502.19613)', '2502.19613'],
    ['2502.19613.', '2502.19613'],
    // "arXiv:" before it.
    ['arXiv:2502.19613', '2502.19613'],
    ['arxiv:2502.19613v2', '2502.19613'],
    ['arXiv: 2502.19613', '2502.19613'],
    ['ARXIV 2502.19613', '2502.19613'],
    ['arXiv:2502.19613v1 [cs.AI] 26 Feb 2025', '2502.19613'],
    ['arXiv:2502.19613[cs.AI]', '2502.19613'],
    ['arXiv preprint arXiv:2502.19613, 2025.', '2502.19613'],
    ['arXiv:hep-th/9901001', 'hep-th/9901001'],
    // Addresses.
    ['https://arxiv.org/abs/2502.19613', '2502.19613'],
    ['https://arxiv.org/abs/2502.19613v2?context=cs', '2502.19613'],
    ['arxiv.org/abs/2502.19613', '2502.19613'],
    ['www.arxiv.org/abs/2502.19613', '2502.19613'],
    ['<https://arxiv.org/abs/2502.19613>', '2502.19613'],
    ['https://arxiv.org/pdf/2502.19613', '2502.19613'],
    ['https://arxiv.org/pdf/2502.19613v1.pdf#page=3', '2502.19613'],
    ['https://arxiv.org/html/2502.19613v1', '2502.19613'],
    ['http://export.arxiv.org/abs/hep-th/9901001', 'hep-th/9901001'],
    ['https://huggingface.co/papers/2502.19613', '2502.19613'],
    ['huggingface.co/papers/2502.19613#community', '2502.19613'],
    ['hf.co/papers/2502.19613', '2502.19613'],
    ['https://www.alphaxiv.org/abs/2502.19613v1', '2502.19613'],
    ['alphaxiv.org/overview/2502.19613', '2502.19613'],
    // arXiv's DOIs, in any case.
    ['10.48550/arXiv.2502.19613', '2502.19613'],
    ['10.48550/ARXIV.2502.19613', '2502.19613'],
    ['doi:10.48550/arxiv.2502.19613', '2502.19613'],
    ['https://doi.org/10.48550/arXiv.2502.19613', '2502.19613'],
    ['https://www.doi.org/10.48550/arXiv.2502.19613', '2502.19613'],
    ['doi.org/10.48550/arXiv.2502.19613', '2502.19613'],
    ['10.48550/ARXIV.HEP-TH/9901001', 'hep-th/9901001'],
    // Others' DOIs.
    ['10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
    ['DOI: 10.1145/3292500.3330701.', 'doi:10.1145/3292500.3330701'],
    ['doi:10.1162/NECO.1997.9.8.1735', 'doi:10.1162/neco.1997.9.8.1735'],
    ['https://doi.org/10.1162/neco.1997.9.8.1735', 'doi:10.1162/neco.1997.9.8.1735'],
    ['https://dl.acm.org/doi/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf', 'doi:10.1101/2020.01.01.123456'],
    ['https://example.org/doi/10.1000/xyz/summary', 'doi:10.1000/xyz'],
    ['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true', 'doi:10.1145/3292500.3330701'],
    ['10.1016/S0010-8650(05)80004-4', 'doi:10.1016/s0010-8650(05)80004-4'],
    // Other registries.
    ['https://openreview.net/forum?id=aBcD_1234', 'openreview:aBcD_1234'],
    ['openreview:aBcD_1234', 'openreview:aBcD_1234'],
    ['P17-1001', 'acl:P17-1001'],
    ['https://aclanthology.org/2020.acl-main.1.pdf', 'acl:2020.acl-main.1'],
    ['aclanthology.org/2020.acl-main.1/', 'acl:2020.acl-main.1'],
    ['978-0-262-03384-8', 'isbn:9780262033848'],
    ['pmid: 31452104', 'pmid:31452104'],
    ['https://pubmed.ncbi.nlm.nih.gov/31452104/', 'pmid:31452104'],
    ['https://www.example.org/papers/on-nothing?utm_source=mail', 'url:https://example.org/papers/on-nothing'],
  ])('%s names %s', (query, key) => {
    expect(identifiersInQuery(query)).toContain(key);
  });

  it('may name several', () => {
    expect(identifiersInQuery('2502.19613, 1706.03762v5 and 10.48550/arXiv.hep-th/9901001')).toEqual([
      '2502.19613',
      '1706.03762',
      'hep-th/9901001',
    ]);
  });
});

it.each([
  '',
  'attention is all you need',
  'gpt-4',
  '2024',
  'top 2000 words',
  '2502.196',
  '2406.105',
  '2599.19613',
  'imagenet 224x224',
  'llama 3.1 405B',
  'CC BY-NC 4.0 / 2024',
  'and/or',
  'https://',
])('%j names none', (query) => {
  expect(identifiersInQuery(query)).toEqual([]);
});

it.each([
  ['2502.', '2502.'],
  ['2502.196', '2502.196'],
  ['arXiv:2502.1961', '2502.1961'],
  ['2502', undefined],
  ['2502.19613', undefined],
  ['2502.196 and', undefined],
  ['3.14', undefined],
])('%j begins the id %j', (query, beginning) => {
  expect(idBeginningIn(query)).toBe(beginning);
});
