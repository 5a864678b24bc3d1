import { beforeEach, describe, expect, it } from 'vitest';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { type SavedIndex, savedIndex } from '../../../src/library/filter/saved-index.ts';
import { saved } from '../saved.ts';

const PAPER = saved('2501.19393', {
  paper: {
    title: 'GPT-4 and the $\\alpha$ of Schrödinger’s naïve Transformer',
    authors: ['Đặng Thùy', '王小明'],
    organisation: { name: 'Universität Zürich' },
    keywords: ['in-context learning'],
    abstract: '我们使用GPT模型进行评测。',
    summary: 'State–of–the–art results.',
    code: 'https://github.com/a/b',
    publishedAt: Date.UTC(2025, 0, 31),
  },
  tags: ['thesis ch. 2'],
  note: 'Compare **budget forcing**, table 3.',
});
const OTHER = saved('2406.00105', { paper: { title: 'Diffusion of heat' } });

let index: SavedIndex;
beforeEach(() => {
  index = savedIndex();
});

const found = (papers: readonly SavedPaper[], query: string) => {
  const matches = index.matcher(papers, query);
  return matches && papers.filter(matches).map(({ id }) => id);
};

describe('searching the library', () => {
  it.each([
    ...[
      'transformer',
      'TRANSF',
      'gpt4',
      'gpt-4',
      'schrodinger naive',
      'zurich universitat',
      'dang thuy',
      '小明',
      '评测',
    ],
    ...['gpt 模型', 'budget table', 'thesis', 'learning context', 'α', 'tranformer'],
    ...[
      '2501.19393',
      'arXiv:2501.19393v2',
      'https://arxiv.org/pdf/2501.19393',
      'https://huggingface.co/papers/2501.19393',
    ],
    ...[
      'author:thuy',
      'org:zürich',
      'tag:thesis',
      'year:2025',
      'in:saved gpt',
      'has:code',
      'has:note gpt',
      '"budget forcing"',
    ],
    ...['gpt -diffusion', 'title:transformer'],
  ])('finds "%s", as the popup does', (query) => {
    expect(found([PAPER, OTHER], query)).toEqual(['2501.19393']);
  });

  it.each(['former', 'transformer diffusion', 'gpt5', '明小', '"forcing budget"', 'gpt -thesis', 'year:2024 gpt'])(
    'does not find "%s"',
    (query) => {
      expect(found([PAPER], query)).toEqual([]);
    },
  );

  it.each([' … ', '', 'tag:', 'in:sav'])('asks nothing by "%s"', (query) => {
    expect(found([PAPER], query)).toBeUndefined();
  });

  it('finds what was written since, and not what was there before', () => {
    expect(found([OTHER], 'heat')).toEqual(['2406.00105']);
    const noted = { ...OTHER, note: 'ask Vaswani' };
    expect(found([noted], 'vaswani')).toEqual(['2406.00105']);
    expect(found([OTHER], 'vaswani')).toEqual([]);
    expect(found([], 'heat')).toEqual([]);
  });

  it('finds all of many, whether they were taken in before, step by step, or not', () => {
    const many = Array.from({ length: 1_200 }, (_, at) => saved(`p${at}`, { note: at % 2 ? 'odd' : 'even' }));
    let steps = 0;
    for (const _ of index.takeIn(many.slice(0, 1_100))) steps += 1;
    expect(steps).toBeGreaterThan(10);
    expect(found(many, 'odd')).toHaveLength(600);
    expect(found(many, '"even"')).toHaveLength(600);
    const [first, ...rest] = many;
    expect(found([{ ...(first as SavedPaper), note: 'odd now' }, ...rest], 'odd')).toHaveLength(601);
  });
});

describe('searching by what a file says of a publication', () => {
  const RECORDED = saved('doi:10.1038/nature14539', {
    record: {
      identifiers: { doi: '10.1038/nature14539', isbn: '9780262035613' },
      type: 'book',
      container: 'Nature',
      publisher: 'Springer Verlag',
      editors: [{ family: 'Lind', given: 'Ada' }],
      citationKey: 'lecun_deep:2015',
    },
  });

  it.each([
    'nature',
    'springer',
    'ada lind',
    'lecun_deep:2015',
    '10.1038/nature14539',
    'https://doi.org/10.1038/NATURE14539',
    'doi:10.1038/nature14539',
    '978-0-262-03561-3',
    '9780262035613',
  ])('finds "%s"', (query) => {
    expect(found([RECORDED, OTHER], query)).toEqual([RECORDED.id]);
  });

  it('finds an arXiv paper by any address of it, and by no other', () => {
    expect(found([PAPER], 'https://arxiv.org/pdf/2501.19393v2')).toEqual([PAPER.id]);
    expect(found([PAPER], 'https://arxiv.org/pdf/2501.19394v2')).toEqual([]);
  });
});
