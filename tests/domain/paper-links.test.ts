import { describe, expect, it } from 'vitest';
import { linkToOpen } from '../../src/domain/paper-links.ts';

const imported = { id: '1706.03762', title: 'T', abstract: 'A', authors: ['N'], votes: 0 };

describe('a click on a paper', () => {
  it.each([
    ['that a file brought', imported, 'https://arxiv.org/abs/1706.03762'],
    ['of which the id alone is known', { id: '1706.03762' }, 'https://huggingface.co/papers/1706.03762'],
    ['that was submitted', { ...imported, submittedAt: 1 }, 'https://huggingface.co/papers/1706.03762'],
    ['with votes', { ...imported, votes: 3 }, 'https://huggingface.co/papers/1706.03762'],
    ['that arXiv does not know either', { ...imported, id: 'a-page' }, 'https://huggingface.co/papers/a-page'],
  ])('%s, opens %s', (_, paper, href) => {
    expect(linkToOpen(paper, 'hugging-face')?.href).toBe(href);
  });

  it('opens the page that is wanted, where there is one', () => {
    expect(linkToOpen(imported, 'pdf')?.href).toBe('https://arxiv.org/pdf/1706.03762');
    expect(linkToOpen({ id: 'a-page' }, 'pdf')?.href).toBe('https://huggingface.co/papers/a-page');
  });
});
