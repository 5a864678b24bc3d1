import { expect, test } from 'vitest';
import { cslJson } from '../../src/formats/csl-json.ts';
import { paper } from './papers.ts';

test('an item has what a preprint needs, and nothing empty', () => {
  const authors = ['Hal Daumé III', 'Laurens van der Maaten', 'Kimi Team'];
  expect(JSON.parse(cslJson([{ paper: paper({ authors, title: 'VLM^2' }), tags: ['a', 'b'], note: 'mine' }]))).toEqual([
    {
      id: 'daume2017vlm2',
      type: 'article',
      title: 'VLM²',
      author: [
        { family: 'Daumé', given: 'Hal', suffix: 'III' },
        { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
        { literal: 'Kimi Team' },
      ],
      issued: { 'date-parts': [[2017, 6, 12]] },
      publisher: 'arXiv',
      number: 'arXiv:1706.03762',
      DOI: '10.48550/arXiv.1706.03762',
      URL: 'https://arxiv.org/abs/1706.03762',
      keyword: 'a, b',
      note: 'mine',
    },
  ]);
});

test('a paper from elsewhere is no arXiv preprint', () => {
  const { publishedAt: _, ...undated } = paper({ id: 'my-report', authors: [] });
  expect(JSON.parse(cslJson([{ paper: undated }]))).toEqual([
    {
      id: 'anonattention',
      type: 'article',
      title: 'Attention Is All You Need',
      URL: 'https://huggingface.co/papers/my-report',
    },
  ]);
});
