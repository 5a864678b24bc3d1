import { describe, expect, it } from 'vitest';
import { linkToOpen } from '../../src/domain/paper-links.ts';

const imported = { id: '1706.03762', title: 'T', abstract: 'A', authors: ['N'] };

describe('a click on a paper', () => {
  it.each([
    ['that a file brought', imported, 'https://arxiv.org/abs/1706.03762'],
    ['of which the id alone is known', { id: '1706.03762' }, 'https://huggingface.co/papers/1706.03762'],
    ['that was submitted', { ...imported, submittedAt: 1 }, 'https://huggingface.co/papers/1706.03762'],
    [
      'of which the service said that nobody voted',
      { ...imported, votes: 0 },
      'https://huggingface.co/papers/1706.03762',
    ],
    ['with votes', { ...imported, votes: 3 }, 'https://huggingface.co/papers/1706.03762'],
    ['that arXiv does not know either', { ...imported, id: 'a-page' }, 'https://huggingface.co/papers/a-page'],
  ])('%s, opens %s', (_, paper, href) => {
    expect(linkToOpen(paper, 'hugging-face')?.href).toBe(href);
  });

  it.each([
    ['doi:10.1002/(sici)1<2>3', 'https://doi.org/10.1002/(sici)1%3C2%3E3'],
    ['openreview:rJl-b3RcF7', 'https://openreview.net/forum?id=rJl-b3RcF7'],
    ['acl:P17-1001', 'https://aclanthology.org/P17-1001/'],
    ['pmid:31452104', 'https://pubmed.ncbi.nlm.nih.gov/31452104/'],
    ['url:https://proceedings.mlr.press/v1/a.html', 'https://proceedings.mlr.press/v1/a.html'],
    ['isbn:9780262035613', undefined],
    ['title:on nothing|2017|lind', undefined],
  ])('whose id is %s, opens %s', (id, href) => {
    expect(linkToOpen({ ...imported, id }, 'hugging-face')?.href).toBe(href);
  });

  it('opens the page that is wanted, where there is one', () => {
    expect(linkToOpen(imported, 'pdf')?.href).toBe('https://arxiv.org/pdf/1706.03762');
    expect(linkToOpen({ id: 'a-page' }, 'pdf')?.href).toBe('https://huggingface.co/papers/a-page');
  });
});
