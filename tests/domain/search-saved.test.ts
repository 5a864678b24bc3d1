import { describe, expect, it, test } from 'vitest';
import type { Paper } from '../../src/domain/paper.ts';
import { searchSaved } from '../../src/domain/search-saved.ts';

const entry = (id: string, title: string, told: Partial<Paper> = {}, note = '', tags: string[] = []) => ({
  id,
  note,
  tags,
  paper: { id, title, abstract: 'abstract', authors: [], votes: 1, ...told },
});

const SAVED = [
  entry('2501.19393', 's1: Simple test-time scaling', { authors: ['Niklas Muennighoff', 'Zitong Yang'] }),
  entry('1706.03762', 'Attention Is All You Need', { authors: ['Ashish Vaswani'] }),
  entry('2406.00105', 'Scaling of $\\beta$-Schrödinger bridges', {}, 'Ask Vaswani about *attention*'),
  entry('hep-th/9901001', '大规模语言模型', { authors: ['Robot Team'] }, '', ['RL & Agents', 'to cite']),
  entry('2001.00001', 'Untitled', { authors: ['Agents Lab'] }),
];

const found = (typed: string, limit = 5) => searchSaved(SAVED, typed, limit).map(({ id }) => id);

describe('the saved papers that an omnibox text finds', () => {
  test.each([
    ['scaling', ['2501.19393', '2406.00105']],
    ['SCAL', ['2501.19393', '2406.00105']],
    ['schrodinger', ['2406.00105']],
    ['β', ['2406.00105']],
    ['vaswani', ['1706.03762', '2406.00105']],
    ['attention', ['1706.03762', '2406.00105']],
    ['yang test', ['2501.19393']],
    ['agents', ['hep-th/9901001', '2001.00001']],
    ['cite 语言', ['hep-th/9901001']],
    ['语言', ['hep-th/9901001']],
    ['2406.00105', ['2406.00105']],
    ['hep-th/9901001', ['hep-th/9901001']],
    ['caling', []],
    ['attention bert', []],
    ['abstract', []],
    ['<&>', []],
  ])('%j finds %j', (typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  it('are the last saved ones while nothing is typed, and never more than asked for', () => {
    expect(found('  ', 2)).toEqual(['2501.19393', '1706.03762']);
    expect(found('scaling', 1)).toEqual(['2501.19393']);
  });
});
