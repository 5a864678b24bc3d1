import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import { ruleMatcher } from '../../../src/domain/rules/matcher/matcher.ts';
import type { PatternField, RuleTest } from '../../../src/domain/rules/rule.ts';
import { recordedPapers } from '../../formats/papers.ts';

const papers = recordedPapers();

function idsFor(by: PatternField, pattern: string): string[] {
  const matching = ruleMatcher([{ id: 'one', kind: 'watch', by, pattern }]);
  return papers.filter((paper) => matching({ paper }).length > 0).map(({ id }) => id);
}

describe.skipIf(papers.length === 0)('rules over the recorded papers', () => {
  // Counted by the expressions beside them, which know nothing of LaTeX, accents and other scripts.
  it.each([
    ['diffusion', 547, /(?<![a-z0-9])diffusion(?![a-z0-9])/i],
    ['self-supervised', 41, /(?<![a-z0-9])self[-\s]supervised(?![a-z0-9])/i],
    ['GPT-4', 132, /(?<![a-z0-9])gpt[-\s]?4(?![a-z0-9]|\.\d)/i],
    ['3D', 291, /(?<![a-z0-9])3d(?![a-z0-9])/i],
    ['C++', 3, /(?<![a-z0-9])c\+\+/i],
    ['robot*', 107, /(?<![a-z0-9])robot/i],
    ['mixture of experts', 46, /(?<![a-z0-9])mixture[-\s]of[-\s]experts(?![a-z0-9])/i],
  ])('%s matches %i', (pattern, count, expression) => {
    const ids = idsFor('keyword', pattern);
    expect(ids).toHaveLength(count);
    const texts = papers.map(({ id, title, abstract, keywords = [] }) => ({ id, all: [title, abstract, ...keywords] }));
    expect(ids).toEqual(texts.filter(({ all }) => all.some((text) => expression.test(text))).map(({ id }) => id));
  });

  it.each<[PatternField, string, readonly string[]]>([
    ['keyword', 'C++', ['2308.16824', '2402.09126', '2501.01257']],
    ['author', 'yann lecun', ['2304.09355', '2411.04983', '2502.11831']],
  ])('%s %s matches just these', (by, pattern, ids) => {
    expect(idsFor(by, pattern).sort()).toEqual(ids);
  });

  it.each<[PatternField, string, number]>([
    ['author', 'Jurgen Schmidhuber', 5],
    ['organisation', 'nvidia', 7],
    ['organisation', 'deepseek-ai', 7],
    ['submitter', 'akhaliq', 1153],
    ['id', '2501.*', 274],
  ])('%s %s matches %i', (by, pattern, count) => {
    expect(idsFor(by, pattern)).toHaveLength(count);
  });

  it.each<[string, RuleTest, (paper: Paper) => boolean]>([
    ['100 votes', { by: 'votes', atLeast: 100 }, ({ votes = 0 }) => votes >= 100],
    ['1,000 stars', { by: 'stars', atLeast: 1_000 }, ({ stars = 0 }) => stars >= 1_000],
    ['code', { by: 'code' }, ({ code }) => code !== undefined],
  ])('%s matches those that have it, some and not all', (_, test, has) => {
    const matching = ruleMatcher([{ id: 'one', kind: 'watch', ...test }]);
    const matched = papers.filter((paper) => matching({ paper }).length > 0);
    expect(matched).toEqual(papers.filter(has));
    expect(matched.length).toBeGreaterThan(0);
    expect(matched.length).toBeLessThan(papers.length);
  });

  it('rising matches by votes a day alone, and nothing whose rise is not known', () => {
    const matching = ruleMatcher([{ id: 'one', kind: 'watch', by: 'rising', atLeast: 20 }]);
    for (const paper of papers) {
      expect(matching({ paper })).toEqual([]);
      expect(matching({ paper, votesPerDay: 19.9 })).toEqual([]);
      expect(matching({ paper, votesPerDay: 20 })).toEqual([0]);
    }
  });
});
