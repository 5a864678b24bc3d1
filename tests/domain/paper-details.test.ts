import { describe, expect, test } from 'vitest';
import type { Paper } from '../../src/domain/paper.ts';
import { detailsFor } from '../../src/domain/paper-details.ts';

const paper: Paper = { id: '2501.00001', title: 'T', abstract: '', authors: [], votes: 0 };

describe('the details', () => {
  test('of a bare paper make nothing up', () => {
    const details = detailsFor(paper);
    expect(details).toEqual({ abstract: '', authors: [], keywords: [], links: details.links });
    expect(details.links.map(({ kind }) => kind)).toEqual(['hugging-face', 'arxiv', 'pdf', 'alphaxiv']);
  });

  test('hold every author, the text without LaTeX, who submitted it, and arXiv’s date', () => {
    const authors = Array.from({ length: 300 }, (_, index) => `Author ${index}`);
    const told = {
      abstract: 'A $\\beta$ test.',
      keywords: ['$k$-NN', 'plain'],
      submitter: { user: 'ada', name: 'Ada L.' },
      publishedAt: 0,
      codeIsGuessed: true,
    } as const;
    expect(detailsFor({ ...paper, ...told, authors })).toMatchObject({
      abstract: 'A β test.',
      keywords: ['k-NN', 'plain'],
      authors,
      submitter: 'Ada L.',
      publishedAt: 0,
      codeIsGuessed: true,
    });
  });

  test.each([
    ['javascript:alert(1)', []],
    ['https://user:pass@example.com/', []],
    ['http://github.com/a/b', ['code']],
    ['https://github.com/a/b', ['code']],
  ])('offer %s as %j', (code, kinds) => {
    const { links } = detailsFor({ ...paper, id: 'not-of-arxiv', code });
    expect(links.map(({ kind }) => kind)).toEqual(['hugging-face', ...kinds]);
    expect(links.every(({ href }) => href.startsWith('https://'))).toBe(true);
  });
});
