/** Watched papers are announced first, muted ones count nowhere, boosted ones stand higher wherever the best are picked. */
export const RULE_KINDS = ['watch', 'mute', 'boost'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Rules on text hold a pattern: whole words in any case, `*` for any rest of a word. `id` is matched as a whole. */
export const PATTERN_FIELDS = ['keyword', 'author', 'organisation', 'submitter', 'id'] as const;
export type PatternField = (typeof PATTERN_FIELDS)[number];

/** Rules on numbers: votes and stars as they are, `rising` in votes a day. */
export const NUMBER_FIELDS = ['votes', 'stars', 'rising'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

export type RuleTest =
  | { readonly by: PatternField; readonly pattern: string }
  | { readonly by: NumberField; readonly atLeast: number }
  | { readonly by: 'code' };

/** How a term joins those before it: "or" begins anew, "not" leaves out what it matches. "and" and "not" bind closer than "or". */
export const RULE_JOINS = ['and', 'or', 'not'] as const;
export type RuleJoin = (typeof RULE_JOINS)[number];

/** One of several things that a rule looks at. The first joins nothing, and says "or". */
export type RuleTerm = RuleTest & { readonly join: RuleJoin };

/** All that a rule looks at. A version that knew no terms takes such a rule for one of a later version: kept, and without effect. */
export type RuleCondition = RuleTest | { readonly by: 'terms'; readonly terms: readonly RuleTerm[] };

/** A line of what the person wrote about papers they care for, or do not. Their order counts: the first that watches or mutes decides. */
export type Rule = { readonly id: string; readonly kind: RuleKind; readonly isOff?: true } & RuleCondition;
