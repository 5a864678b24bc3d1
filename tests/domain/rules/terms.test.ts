import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRules } from '../../../src/domain/rules/evaluate-rules.ts';
import { ruleMatcher } from '../../../src/domain/rules/matcher/matcher.ts';
import { parseRules, TERMS_MAX, unreadableRules } from '../../../src/domain/rules/parse-rules.ts';
import type { Rule, RuleJoin, RuleTerm, RuleTest } from '../../../src/domain/rules/rule.ts';
import { groupsOfTerms, shortCondition } from '../../../src/domain/rules/terms.ts';
import { paper } from '../../store/fresh-store.ts';

const word = (join: RuleJoin, pattern: string): RuleTerm => ({ join, by: 'keyword', pattern });

function ruleOf(terms: readonly RuleTerm[], kind: Rule['kind'] = 'watch', id = 'r'): Rule {
  return { id, kind, by: 'terms', terms };
}

describe('a rule of several terms', () => {
  const given = [word('or', 'robot*'), word('and', 'grasping'), word('not', 'survey'), word('or', 'audio')];

  it.each([
    ['Robots grasping things', true],
    ['Robots', false],
    ['A survey of robots grasping things', false],
    ['Audio, a survey', true],
    ['Grasping', false],
  ])('"robot* and grasping but not survey, or audio" matches "%s": %j', (title, expected) => {
    const matching = ruleMatcher([ruleOf(given)])({ paper: paper('1', { title }) });
    expect(matching.length > 0).toBe(expected);
  });

  it('joins what stands in other places: who, how many votes, code', () => {
    const terms: RuleTerm[] = [
      { join: 'or', by: 'author', pattern: 'ada lovelace' },
      { join: 'and', by: 'votes', atLeast: 10 },
      { join: 'not', by: 'code' },
    ];
    const judge = evaluateRules([ruleOf(terms)]);
    const by = (votes: number, told = {}) => judge({ paper: paper('1', { votes, ...told }) }).is;
    expect(by(10)).toBe('watched');
    expect(by(9)).toBe('plain');
    expect(by(10, { code: 'https://github.com/a/b' })).toBe('plain');
    expect(by(10, { authors: ['Grace Hopper'] })).toBe('plain');
  });

  it('matches what its terms would by themselves, among whatever other rules, and decides in its place', () => {
    const tests: RuleTest[] = [
      ...['diffusion', 'rob*', '*bots', 'walk', '模'].map((pattern): RuleTest => ({ by: 'keyword', pattern })),
      { by: 'author', pattern: 'ada' },
      { by: 'votes', atLeast: 10 },
      { by: 'code' },
    ];
    const test = fc.constantFrom(...tests);
    const kind = fc.constantFrom('watch' as const, 'mute' as const, 'boost' as const);
    const terms = fc
      .array(fc.record({ join: fc.constantFrom('and' as const, 'or' as const, 'not' as const), test }), {
        minLength: 2,
        maxLength: 5,
      })
      .map((all) => all.map(({ join, test: one }, at): RuleTerm => ({ join: at === 0 ? 'or' : join, ...one })));
    const anyRule = fc.oneof(
      fc.record({ kind, test }).map(({ kind: of, test: one }): Rule => ({ id: 's', kind: of, ...one })),
      fc.record({ kind, terms }).map(({ kind: of, terms: all }) => ruleOf(all, of)),
    );
    const words = fc.array(fc.constantFrom('Diffusion', 'robots', 'walk', '模型', '$x$'));
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 8 }), words, fc.nat(20), (rules, title, votes) => {
        const judged = { paper: paper('1', { title: title.join(' '), votes }) };
        const alone = (one: RuleTest) => ruleMatcher([{ id: '', kind: 'watch', ...one }])(judged).length > 0;
        const matches = (rule: Rule): boolean =>
          rule.by === 'terms'
            ? groupsOfTerms(rule.terms).some((group) => group.every((term) => alone(term) !== (term.join === 'not')))
            : alone(rule);
        expect(ruleMatcher(rules)(judged)).toEqual([...rules.keys()].filter((at) => matches(rules[at] as Rule)));
        const first = rules.find((rule) => rule.kind !== 'boost' && matches(rule));
        const verdict = evaluateRules(rules)(judged);
        expect('by' in verdict ? verdict.by : undefined).toBe(first);
        expect(verdict.boosts).toEqual(
          first?.kind === 'mute' ? [] : rules.filter((rule) => rule.kind === 'boost' && matches(rule)),
        );
      }),
    );
  });

  it('is named in a row by its words alone, whatever the language', () => {
    const short = (...terms: RuleTerm[]) => shortCondition(ruleOf(terms));
    expect(short(...given)).toEqual({ by: 'keyword', pattern: 'robot* + grasping − survey / audio' });
    expect(short({ join: 'or', by: 'code' }, word('and', 'audio'), word('not', 'music'))).toEqual({
      by: 'keyword',
      pattern: 'audio − music …',
    });
    expect(short({ join: 'or', by: 'code' }, { join: 'and', by: 'votes', atLeast: 9 })).toEqual({ by: 'code' });
  });
});

describe('stored terms', () => {
  const terms = [
    { join: 'or', by: 'keyword', pattern: 'a' },
    { join: 'and', by: 'votes', atLeast: 3 },
  ];
  const stored = (changed: unknown) => [{ id: 'r', kind: 'watch', by: 'terms', terms: changed }];

  it('are read as they were written, the first as one that joins nothing', () => {
    expect(parseRules(stored(terms))).toEqual(stored(terms));
    expect(parseRules(stored([{ ...terms[0], join: 'not' }, terms[1]]))).toEqual(stored(terms));
  });

  it.each([
    ['of which one is no term', [...terms, { join: 'and', by: 'keyword', pattern: ' ' }]],
    ['joined in a way that nobody knows', [terms[0], { ...terms[1], join: 'xor' }]],
    ['within terms', [terms[0], { join: 'and', by: 'terms', terms }]],
    ['that are too many', Array.from({ length: TERMS_MAX + 1 }, () => terms[1])],
    ['that are one', [terms[0]]],
    ['that are none', 'a and b'],
  ])('%s make no rule that would match more than was meant, and are kept', (_, broken) => {
    expect(parseRules(stored(broken))).toEqual([]);
    expect(unreadableRules(stored(broken))).toEqual(stored(broken));
  });
});
