import type { Rule, RuleTest } from '../rule.ts';
import { groupsOfTerms } from '../terms.ts';
import { type MatchSet, rankOf } from './match-set.ts';

/** One thing to look for in a paper, and under which number it is found. */
export interface Sought {
  readonly test: RuleTest;
  /** The rule's place in the list, or one behind all of them for a term of a rule. */
  readonly number: number;
  /** The rule's. */
  readonly rank: number;
}

/** A rule of several terms: it matches where all of one group do. */
export interface Compound {
  readonly number: number;
  readonly rank: number;
  readonly groups: readonly (readonly { readonly number: number; readonly isNot: boolean }[])[];
}

/** The rules taken apart, so that all their terms are looked for at once. */
export function takeApart(rules: readonly Rule[]): {
  readonly sought: readonly Sought[];
  readonly compounds: readonly Compound[];
  /** How many numbers there are. */
  readonly size: number;
} {
  const sought: Sought[] = [];
  const compounds: Compound[] = [];
  let next = rules.length;
  for (const [number, rule] of rules.entries()) {
    const rank = rankOf(rule, number);
    if (rule.by !== 'terms') {
      sought.push({ test: rule, number, rank });
      continue;
    }
    const terms = rule.terms.map((term) => {
      sought.push({ test: term, number: next, rank });
      next += 1;
      return { join: term.join, number: next - 1, isNot: term.join === 'not' };
    });
    compounds.push({ number, rank, groups: groupsOfTerms(terms) });
  }
  return { sought, compounds, size: next };
}

/** Whether it matches, once all its terms have been looked for. */
export function matchesCompound({ groups }: Compound, findings: MatchSet): boolean {
  return groups.some((group) => group.every(({ number, isNot }) => findings.has(number) !== isNot));
}
