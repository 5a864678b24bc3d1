import { describe, expect, it } from 'vitest';
import { foldText, matcherFor } from '../../../src/library/finding/searched.ts';
import { saved } from '../saved.ts';

const PAPER = saved('2501.19393', {
  paper: {
    title: 'GPT-4 and the $\\alpha$ of Schrödinger’s naïve Transformer',
    authors: ['Đặng Thùy', '王小明'],
    organisation: { name: 'Universität Zürich' },
    keywords: ['in-context learning'],
    abstract: '我们使用GPT模型进行评测。',
    summary: 'State–of–the–art results.',
  },
  tags: ['thesis ch. 2'],
  note: 'Compare **budget forcing**, table 3.',
});

describe('searching the library', () => {
  it.each([
    'transformer',
    'TRANSF',
    'gpt4',
    'gpt-4',
    'schrodinger naive',
    'zurich universitat',
    'dang thuy',
    '小明',
    '评测',
    'gpt 模型',
    'budget table',
    'thesis',
    'learning context',
    '2501.19393',
    'state art',
    'α',
  ])('finds "%s"', (query) => {
    expect(matcherFor(query)?.(PAPER)).toBe(true);
  });

  it.each(['former', 'transformer diffusion', 'gpt5', '明小', 'gpt 42'])('does not find "%s"', (query) => {
    expect(matcherFor(query)?.(PAPER)).toBe(false);
  });

  it('asks nothing of a query without words', () => {
    expect(matcherFor(' … ')).toBeUndefined();
  });

  it('folds words and parts them', () => {
    expect(foldText('Über GPT-4、使用GPT模型 “naïve” Straße–x').replace(/ +/g, ' ')).toBe(
      ' uber gpt-4 使用 gpt 模型 naive strasse x',
    );
  });
});
