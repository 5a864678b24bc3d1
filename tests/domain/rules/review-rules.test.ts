import { describe, expect, it } from 'vitest';
import { previewRule } from '../../../src/domain/rules/preview-rule.ts';
import { reviewRules } from '../../../src/domain/rules/review-rules.ts';
import type { Rule, RuleKind, RuleTest } from '../../../src/domain/rules/rule.ts';
import { paper } from '../../store/fresh-store.ts';
import { reviewOf } from './review-of.ts';

const PAPERS = Array.from({ length: 30 }, (_, at) => ({
  paper: paper(`2602.${at}`, { title: at < 10 ? 'Diffusion models' : 'Robots that walk', votes: at }),
}));

const rule = (id: string, kind: RuleKind, test: RuleTest, isOff?: true): Rule => ({
  id,
  kind,
  ...test,
  ...(isOff && { isOff }),
});
const word = (pattern: string): RuleTest => ({ by: 'keyword', pattern });

function found(...rules: Rule[]): unknown {
  const { findings } = reviewOf(rules, PAPERS);
  return Object.fromEntries(findings);
}

describe('the review of rules', () => {
  it('counts what each matches, also one that is off', () => {
    const { matches } = reviewOf(
      [rule('a', 'watch', word('diffusion')), rule('b', 'mute', word('robots'), true)],
      PAPERS,
    );
    expect(Object.fromEntries(matches)).toEqual({ a: 10, b: 20 });
  });

  it('finds the same said twice, however it is spelt', () => {
    const first = rule('a', 'watch', word('diffusion-models'));
    expect(found(first, rule('b', 'watch', word('Diffusion Models')))).toEqual({ b: { is: 'duplicate', of: first } });
  });

  it('finds opposites', () => {
    const first = rule('a', 'mute', word('diffusion'));
    expect(found(first, rule('b', 'watch', word('diffusion')))).toEqual({ b: { is: 'contradiction', of: first } });
  });

  it.each<[RuleTest, RuleTest, boolean]>([
    [word('diffusion'), word('diffusion models'), true],
    [word('diffusion models'), word('diffusion'), false],
    [word('rob*'), word('robots'), true],
    [word('robots'), word('robot*'), false],
    [{ by: 'votes', atLeast: 5 }, { by: 'votes', atLeast: 20 }, true],
    [{ by: 'votes', atLeast: 20 }, { by: 'votes', atLeast: 5 }, false],
    [{ by: 'id', pattern: '*' }, { by: 'id', pattern: '2602.*' }, true],
    [word('robots'), { by: 'votes', atLeast: 29 }, false],
  ])('a mute of %j covers a watch of %j: %s', (wide, narrow, expected) => {
    const first = rule('a', 'mute', wide);
    expect(reviewOf([first, rule('b', 'watch', narrow)], []).findings.get('b')).toEqual(
      expected ? { is: 'covered', by: first } : undefined,
    );
  });

  it('finds one that others always decide before', () => {
    const mute = rule('a', 'mute', word('models'));
    expect(found(mute, rule('b', 'watch', word('diffusion')))).toEqual({
      b: { is: 'outranked', by: mute, matches: 10 },
    });
  });

  it('lets boosts stand beside each other, unless they are the same', () => {
    const boost = rule('a', 'boost', word('diffusion'));
    expect(found(boost, rule('b', 'boost', word('diffusion models')))).toEqual({});
    expect(found(boost, rule('b', 'boost', word('diffusion')))).toEqual({ b: { is: 'duplicate', of: boost } });
  });

  it.each([
    [word('diffusion'), word('diffusion')],
    [word('*'), word('diffusion')],
    [
      { by: 'votes', atLeast: 3 },
      { by: 'votes', atLeast: 9 },
    ],
  ] as const)('finds that a mute of %j leaves a boost of %j nothing to lift, wherever it stands', (wide, narrow) => {
    const [mute, boost] = [rule('m', 'mute', wide), rule('b', 'boost', narrow)];
    for (const rules of [
      [mute, boost],
      [boost, mute],
    ])
      expect(reviewOf(rules, []).findings).toEqual(new Map([['b', { is: 'muted', by: mute }]]));
  });

  it('lets a boost be where a rule watches before the mute', () => {
    const mute = rule('m', 'mute', word('diffusion'));
    const boost = rule('b', 'boost', word('diffusion'));
    expect(found(rule('w', 'watch', { by: 'votes', atLeast: 9 }), mute, boost)).toEqual({});
    expect(found(rule('w', 'watch', word('robots')), mute, boost)).toEqual({
      b: { is: 'all-muted', by: mute, matches: 10 },
    });
  });

  it('finds a boost of what is muted by other words', () => {
    const mute = rule('m', 'mute', word('models'));
    expect(found(rule('b', 'boost', word('diffusion')), mute)).toEqual({
      b: { is: 'all-muted', by: mute, matches: 10 },
    });
  });

  it('finds what matches nothing or nearly everything, given enough papers', () => {
    const rules = [rule('a', 'watch', word('audio')), rule('b', 'boost', word('*'))];
    expect(found(...rules)).toEqual({
      a: { is: 'matches-none', of: 30 },
      b: { is: 'matches-nearly-all', matches: 30, of: 30 },
    });
    expect(reviewOf(rules, PAPERS.slice(0, 5)).findings.size).toBe(0);
  });

  it('takes many small steps for many rules', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => rule(`${at}`, 'watch', word(`word ${at % 500}`)));
    const steps = [...reviewRules(many, PAPERS)];
    expect(steps.length).toBeGreaterThan(15);
    expect(reviewOf(many, PAPERS).findings.get('500')).toEqual({ is: 'duplicate', of: many[0] });
  });

  it('passes over rules that are off', () => {
    expect(found(rule('a', 'mute', word('robots'), true), rule('b', 'watch', word('robots')))).toEqual({});
  });
});

describe('the preview of a rule', () => {
  it('counts, and shows the first five', () => {
    const { matches, of, examples } = previewRule(word('diffusion'), PAPERS);
    expect([matches, of, examples.map(({ id }) => id)]).toEqual([
      10,
      30,
      ['2602.0', '2602.1', '2602.2', '2602.3', '2602.4'],
    ]);
  });
});
