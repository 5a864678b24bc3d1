import { describe, expect, it } from 'vitest';
import {
  INTERESTS,
  interestsIn,
  ownInterest,
  type Picked,
  rulesOfInterest,
  withInterests,
} from '../../src/domain/interests.ts';
import { parseRules } from '../../src/domain/rules/parse-rules.ts';
import { reviewRules } from '../../src/domain/rules/review-rules.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { judgeBy } from '../../src/domain/rules/verdict.ts';

const MINE: Rule = { id: 'mine', kind: 'mute', by: 'author', pattern: 'Doe' };
const ROBOTS: Picked = { topic: 'robotics' };
const OWN: Picked = { own: 'protein folding' };

describe('interests', () => {
  it('become rules that are kept as they are', () => {
    const rules = withInterests(
      [MINE],
      [...(Object.keys(INTERESTS) as (keyof typeof INTERESTS)[]).map((topic) => ({ topic })), OWN],
    );
    expect(parseRules(structuredClone(rules))).toEqual(rules);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('hold no rule that another one of them makes pointless', () => {
    const topics = Object.keys(INTERESTS) as (keyof typeof INTERESTS)[];
    const { findings } = reviewRules(
      withInterests(
        [],
        topics.map((topic) => ({ topic })),
      ),
      [],
    );
    expect([...findings].filter(([, { is }]) => is !== 'matches-none')).toEqual([]);
  });

  it('come and go without touching what the person wrote, and picking twice is picking once', () => {
    const once = withInterests([MINE], [ROBOTS, OWN]);
    expect(withInterests(once, [ROBOTS, OWN])).toEqual(once);
    expect(interestsIn(once)).toEqual([ROBOTS, OWN]);
    expect(withInterests(once, [OWN])).toEqual([MINE, ...rulesOfInterest(OWN)]);
    expect(withInterests(once, [])).toEqual([MINE]);
    expect(interestsIn([MINE])).toEqual([]);
  });

  it.each([
    [ROBOTS, 'Learning dexterous robots from video', 'watched'],
    [ROBOTS, 'Probabilistic robustness', 'plain'],
    [{ topic: 'language' }, 'How LLMs forget', 'watched'],
    [{ topic: 'images' }, 'Faster diffusion models', 'watched'],
    [OWN, 'Protein  Folding at scale', 'watched'],
  ] as const)('%o is about “%s”: %s', (picked, title, is) => {
    const paper = { id: 'a', title, abstract: '', authors: [], votes: 0 };
    expect(judgeBy(rulesOfInterest(picked))({ paper }).is).toBe(is);
  });

  it.each([
    ['  mixture   of experts ', 'mixture of experts'],
    ['', undefined],
    [' * ', undefined],
    ['x'.repeat(80), 'x'.repeat(60)],
  ])('of “%s” typed look for %s', (typed, words) => {
    expect(ownInterest(typed)).toBe(words);
  });
});
