import { expect, it } from 'vitest';
import { paperInUrl } from '../../src/domain/paper-in-url.ts';
import { titleOnPage } from '../../src/domain/title-in-tab.ts';

it.each([
  ['https://arxiv.org/abs/1706.03762v5', '1706.03762'],
  ['https://doi.org/10.1038/NATURE14539', 'doi:10.1038/nature14539'],
  ['https://doi.org/10.48550/arXiv.1706.03762', '1706.03762'],
  ['https://dl.acm.org/doi/abs/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
  ['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true', 'doi:10.1145/3292500.3330701'],
  ['https://link.springer.com/article/10.1007/s11263-015-0816-y/fulltext.html', 'doi:10.1007/s11263-015-0816-y'],
  ['https://link.springer.com/content/pdf/10.1007%2Fs11263-015-0816-y.pdf', 'doi:10.1007/s11263-015-0816-y'],
  ['https://onlinelibrary.wiley.com/doi/full/10.1002/(sici)1097-0258', 'doi:10.1002/(sici)1097-0258'],
  ['https://www.biorxiv.org/content/10.1101/2020.01.30.927871v2.full', 'doi:10.1101/2020.01.30.927871'],
  ['https://openreview.net/forum?id=rJl-b3RcF7&noteId=x', 'openreview:rJl-b3RcF7'],
  ['https://openreview.net/pdf?id=rJl-b3RcF7', 'openreview:rJl-b3RcF7'],
  ['https://aclanthology.org/2020.acl-main.1/', 'acl:2020.acl-main.1'],
  ['https://aclanthology.org/P17-1001.pdf', 'acl:P17-1001'],
  ['https://pubmed.ncbi.nlm.nih.gov/26017442/', 'pmid:26017442'],
  ['https://www.google.com/search?q=10.1038/nature14539', undefined],
  ['https://example.org/a/paper', undefined],
  ['https://aclanthology.org/venues/acl/', undefined],
  ['https://openreview.net/group?id=ICLR.cc', undefined],
  ['https://example.org/releases/10.1234', undefined],
  ['not an address 10.1038/nature14539', undefined],
  ['', undefined],
])('%s shows %s', (address, id) => {
  expect(paperInUrl(address)).toBe(id);
});

it.each([
  ['Deep learning | Nature', 'Deep learning'],
  ['Attention is not – quite – all - ACL Anthology', 'Attention is not – quite – all'],
  ['On the Convergence of Adam and Beyond | OpenReview', 'On the Convergence of Adam and Beyond'],
  ['Just a moment...', undefined],
  [undefined, undefined],
])('the caption %j tells the title %j', (caption, title) => {
  expect(titleOnPage(caption)).toBe(title);
});
