import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRules } from '../../../src/domain/rules/evaluate-rules.ts';
import { ruleMatcher } from '../../../src/domain/rules/matcher/matcher.ts';
import type { Rule, RuleTest } from '../../../src/domain/rules/rule.ts';
import { paper } from '../../store/fresh-store.ts';

const about = paper('2602.00001', { title: 'Diffusion for robots', abstract: 'We walk.', votes: 12 });

function rule(kind: Rule['kind'], test: RuleTest, more: { isOff?: true } = {}): Rule {
  return { id: JSON.stringify([kind, test]), kind, ...more, ...test };
}

const WATCH = rule('watch', { by: 'keyword', pattern: 'diffusion' });
const MUTE = rule('mute', { by: 'keyword', pattern: 'robot*' });
const BOOST = rule('boost', { by: 'votes', atLeast: 10 });

describe('the verdict', () => {
  it('is plain where no rule matches', () => {
    expect(evaluateRules([rule('watch', { by: 'keyword', pattern: 'audio' })])({ paper: about })).toEqual({
      is: 'plain',
      boosts: [],
    });
  });

  it('is by the first rule that watches or mutes', () => {
    expect(evaluateRules([WATCH, MUTE])({ paper: about })).toMatchObject({ is: 'watched', by: WATCH });
    expect(evaluateRules([MUTE, WATCH])({ paper: about })).toMatchObject({ is: 'muted', by: MUTE });
  });

  it('passes over rules that are off', () => {
    expect(evaluateRules([{ ...MUTE, isOff: true }, WATCH])({ paper: about })).toMatchObject({ is: 'watched' });
  });

  it('names what lifts a paper, unless it is muted', () => {
    expect(evaluateRules([BOOST])({ paper: about })).toEqual({ is: 'plain', boosts: [BOOST] });
    expect(evaluateRules([BOOST, MUTE])({ paper: about })).toEqual({ is: 'muted', by: MUTE, boosts: [] });
  });

  it('is what all the matching rules say, though it looks no further than it must', () => {
    const tests: RuleTest[] = [
      ...['diffusion', 'rob*', '*bots', 'we w*', 'r*', 'walk', 'gap', '模'].map(
        (pattern): RuleTest => ({ by: 'keyword', pattern }),
      ),
      { by: 'author', pattern: 'ada' },
      { by: 'votes', atLeast: 10 },
      { by: 'code' },
    ];
    const one = fc.record({ kind: fc.constantFrom('watch', 'mute', 'boost'), test: fc.constantFrom(...tests) });
    const word = fc.constantFrom('Diffusion', 'robots', 'We', 'walk', 'gap', '模型', '$x$', '—');
    fc.assert(
      fc.property(fc.array(one), fc.array(word), fc.array(word), fc.nat(20), (wishes, title, abstract, votes) => {
        const rules = wishes.map(({ kind, test }) => rule(kind, test));
        const judged = { paper: { ...about, title: title.join(' '), abstract: abstract.join(' '), votes } };
        const matching = ruleMatcher(rules)(judged).map((number) => rules[number]);
        const by = matching.find((found) => found?.kind !== 'boost');
        const boosts = by?.kind === 'mute' ? [] : matching.filter((found) => found?.kind === 'boost');
        const { boosts: lifting, ...verdict } = evaluateRules(rules)(judged);
        expect(lifting).toEqual(boosts);
        expect('by' in verdict ? verdict.by : undefined).toBe(by);
      }),
    );
  });
});
