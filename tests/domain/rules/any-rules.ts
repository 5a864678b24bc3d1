import fc from 'fast-check';
import {
  NUMBER_FIELDS,
  PATTERN_FIELDS,
  RULE_JOINS,
  RULE_KINDS,
  type Rule,
  type RuleTerm,
} from '../../../src/domain/rules/rule.ts';

const id = fc.string({ minLength: 1, maxLength: 8 });
const kind = fc.constantFrom(...RULE_KINDS);
const pattern = fc.string({ minLength: 1, maxLength: 100 }).filter((text) => text.trim() !== '');
const keys = { noNullPrototype: true } as const;
const join = fc.constantFrom(...RULE_JOINS);
const anyTerm: fc.Arbitrary<RuleTerm> = fc.oneof(
  fc.record({ join, by: fc.constantFrom(...PATTERN_FIELDS), pattern }, keys),
  fc.record({ join, by: fc.constantFrom(...NUMBER_FIELDS), atLeast: fc.integer({ min: 1, max: 10_000 }) }, keys),
  fc.record({ join, by: fc.constant('code' as const) }, keys),
);
const anyTerms = fc
  .array(anyTerm, { minLength: 2, maxLength: 4 })
  .map((terms) => terms.map((term, at): RuleTerm => (at === 0 ? { ...term, join: 'or' } : term)));
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ id, kind, by: fc.constantFrom(...PATTERN_FIELDS), pattern }, keys),
  fc.record({ id, kind, by: fc.constantFrom(...NUMBER_FIELDS), atLeast: fc.integer({ min: 1, max: 10_000 }) }, keys),
  fc.record({ id, kind, by: fc.constant('code' as const), isOff: fc.constant(true as const) }, keys),
  fc.record({ id, kind, by: fc.constant('terms' as const), terms: anyTerms }, keys),
);

/** Any rules that could have been written. */
export const anyRules = fc.uniqueArray(anyRule, { selector: (rule) => rule.id, maxLength: 20 });
