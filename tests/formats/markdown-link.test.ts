import { expect, test } from 'vitest';
import { markdownLink } from '../../src/formats/markdown-link.ts';
import { paper } from './papers.ts';

test.each([
  [
    paper(),
    '[Attention Is All You Need](https://huggingface.co/papers/1706.03762) — Ashish Vaswani, Noam Shazeer, 2017',
  ],
  [
    paper({ authors: ['A B', 'C D', 'E F', 'G H'], title: 'VLM^2' }),
    '[VLM²](https://huggingface.co/papers/1706.03762) — A B et al., 2017',
  ],
  [
    paper({ id: 'a (b)', authors: [], title: 'X](http://evil)' }),
    '[X\\](http\\://evil)](https://huggingface.co/papers/a%20%28b%29) — 2017',
  ],
])('%#', (given, expected) => {
  expect(markdownLink(given)).toBe(expected);
});

test('without date and authors only the link is left', () => {
  const { publishedAt: _, ...undated } = paper({ id: 'x', authors: [] });
  expect(markdownLink(undated)).toBe('[Attention Is All You Need](https://huggingface.co/papers/x)');
});

test.each([
  ['doi:10.1000/x', '[Attention Is All You Need](https://doi.org/10.1000/x)'],
  ['isbn:9780262035613', 'Attention Is All You Need'],
])('of a paper that is not on arXiv, %s, it leads to its own page, or nowhere', (id, expected) => {
  const { publishedAt: _, ...undated } = paper({ id, authors: [] });
  expect(markdownLink(undated)).toBe(expected);
});
