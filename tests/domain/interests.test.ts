import { describe, expect, it } from 'vitest';
import {
  INTERESTS,
  interestsIn,
  ownInterest,
  type PickedInterests,
  rulesOfInterest,
  withInterests,
} from '../../src/domain/interests.ts';
import { evaluateRules } from '../../src/domain/rules/evaluate-rules.ts';
import { parseRules } from '../../src/domain/rules/parse-rules.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { reviewOf } from './rules/review-of.ts';

const MINE: Rule = { id: 'mine', kind: 'mute', by: 'author', pattern: 'Doe' };
const ROBOTS: PickedInterests = { topic: 'robotics' };
const OWN: PickedInterests = { own: 'protein folding' };

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
    const { findings } = reviewOf(
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

  it.each(['RAG', 'speech', 'Safety', 'benchmark*'])(
    '“%s” typed is one’s own, though a topic looks for it too',
    (words) => {
      const typed = withInterests([MINE], [{ own: words }]);
      expect(interestsIn(typed)).toEqual([{ own: words }]);
      const more = withInterests(typed, [...interestsIn(typed), { topic: 'video' }]);
      expect(more).toEqual([...typed, ...rulesOfInterest({ topic: 'video' })]);
    },
  );

  it('of one’s own outlive a topic that looks for the same, and one rule is enough for both', () => {
    const [own, topic] = [{ own: 'rag' }, { topic: 'retrieval' }] as const;
    for (const order of [
      [own, topic],
      [topic, own],
    ]) {
      const both = order.reduce((rules, _, at) => withInterests(rules, order.slice(0, at + 1)), [
        MINE,
      ] as readonly Rule[]);
      expect(both.map((rule) => ('pattern' in rule ? rule.pattern.toLowerCase() : '')).sort()).toEqual(
        ['doe', 'rag', 'retrieval', 'embedding*'].sort(),
      );
      expect(interestsIn(both)).toEqual([topic, { own: expect.stringMatching(/^rag$/i) }]);
      const without = withInterests(both, [own]);
      expect(interestsIn(without)).toEqual([{ own: expect.stringMatching(/^rag$/i) }]);
      expect(withInterests(both, [topic])).toHaveLength(4);
    }
  });

  it('that are left of a topic, or were typed before they had an id of their own, are shown and kept', () => {
    const [first, ...rest] = withInterests([], [{ topic: 'retrieval' }]);
    expect(first).toBeDefined();
    expect(interestsIn(rest)).toEqual([{ own: 'RAG' }, { own: 'embedding*' }]);
    const off = rest.map((rule) => ({ ...rule, isOff: true as const }));
    const more = withInterests(off, [...interestsIn(off), { topic: 'video' }]);
    expect(more).toHaveLength(5);
    expect(more.filter(({ isOff }) => isOff)).toHaveLength(2);
    expect(interestsIn(more)).toEqual([{ topic: 'video' }, { own: 'RAG' }, { own: 'embedding*' }]);
  });

  it('whose rules were changed in the settings leave those as they are', () => {
    const changed = withInterests([], [ROBOTS]).map((rule, at): Rule => (at === 0 ? { ...rule, kind: 'mute' } : rule));
    expect(interestsIn(changed)).toEqual([ROBOTS]);
    expect(withInterests(changed, [ROBOTS])).toEqual(changed);
    expect(withInterests(changed, [])).toEqual(changed.slice(0, 1));
  });

  it.each([
    [ROBOTS, 'Learning dexterous robots from video', 'watched'],
    [ROBOTS, 'Probabilistic robustness', 'plain'],
    [{ topic: 'language' }, 'How LLMs forget', 'watched'],
    [{ topic: 'images' }, 'Faster diffusion models', 'watched'],
    [OWN, 'Protein  Folding at scale', 'watched'],
  ] as const)('%o is about “%s”: %s', (picked, title, is) => {
    const paper = { id: 'a', title, abstract: '', authors: [], votes: 0 };
    expect(evaluateRules(rulesOfInterest(picked))({ paper }).is).toBe(is);
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
