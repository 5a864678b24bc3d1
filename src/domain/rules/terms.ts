import { cutText } from '../cut-text.ts';
import type { RuleCondition, RuleTerm, RuleTest } from './rule.ts';

/** Everything that a rule looks at, however it is joined. */
export function testsIn(condition: RuleCondition): readonly RuleTest[] {
  return condition.by === 'terms' ? condition.terms : [condition];
}

/** The terms that have to hold together; one such group is enough. "a and b or c but not d" is two: a, b; and c, not d. */
export function groupsOfTerms<Term extends Pick<RuleTerm, 'join'>>(
  terms: readonly Term[],
): readonly (readonly Term[])[] {
  const groups: Term[][] = [];
  for (const term of terms) {
    const group = groups.at(-1);
    if (group && term.join !== 'or') group.push(term);
    else groups.push([term]);
  }
  return groups;
}

/** What a row has room for: of several terms the words, joined by signs that every language reads. */
export function shortCondition(condition: RuleCondition): RuleTest {
  if (condition.by !== 'terms') return condition;
  const { terms } = condition;
  const words = terms.flatMap((term) => ('pattern' in term ? [term] : []));
  const [first] = words;
  if (!first) return withoutJoin(terms[0] as RuleTerm);
  const said = words.map(({ join, pattern }, at) => (at === 0 && join !== 'not' ? pattern : SIGNS[join] + pattern));
  const more = words.length < terms.length ? ' …' : '';
  return { by: first.by, pattern: cutText(said.join(' ').trim(), WORDS_LENGTH) + more };
}

function withoutJoin({ join: _, ...test }: RuleTerm): RuleTest {
  return test;
}

const SIGNS = { and: '+ ', or: '/ ', not: '− ' } as const;
const WORDS_LENGTH = 80;

/** Whether it is one that versions before terms take for unreadable. */
export function hasTerms({ by }: RuleCondition): boolean {
  return by === 'terms';
}
