import { type RuleInput, ruleMatcher } from './matcher/matcher.ts';
import type { Rule } from './rule.ts';
import { type Subsumption, subsumptionsIn } from './subsumption.ts';

/** What is odd about a rule; the person decides whether it is a mistake. */
export type RuleFinding =
  /** An earlier rule says the same of the same. */
  | { readonly is: 'duplicate'; readonly of: Rule }
  /** An earlier rule says the opposite of the same. */
  | { readonly is: 'contradiction'; readonly of: Rule }
  /** Whatever it matches, an earlier rule matches too, and has decided. */
  | { readonly is: 'covered'; readonly by: Rule }
  /** It matches, but an earlier rule or several decided each time. */
  | { readonly is: 'outranked'; readonly by: Rule; readonly matches: number }
  /** It boosts, and a rule mutes whatever it matches: above or below, since what is muted is lifted by nothing. */
  | { readonly is: 'muted'; readonly by: Rule }
  /** It boosts and matches, but one rule or several muted each time. */
  | { readonly is: 'all-muted'; readonly by: Rule; readonly matches: number }
  | { readonly is: 'matches-none'; readonly of: number }
  | { readonly is: 'matches-nearly-all'; readonly matches: number; readonly of: number };

/** What a look at all the rules together, and at the papers of late, says of each: by id, how many papers it matches and what is odd. */
export interface RuleReview {
  readonly matches: ReadonlyMap<string, number>;
  readonly findings: ReadonlyMap<string, RuleFinding>;
}

/** Rules that are off are counted, and nothing is found about them. In steps of some milliseconds: very many rules would hold up a page. */
export function* reviewRules(rules: readonly Rule[], papers: readonly RuleInput[]): Generator<void, RuleReview> {
  const counts = yield* countMatches(rules, papers);
  const matches = new Map(rules.map(({ id }, number) => [id, counts.matched[number] ?? 0]));
  const among = yield* findingsAmong(rules.filter(({ isOff }) => !isOff));
  const findings = new Map<string, RuleFinding>();
  for (const [number, rule] of rules.entries()) {
    const finding = rule.isOff ? undefined : (among.get(rule) ?? findingIn(rules, number, counts, papers.length));
    if (finding) findings.set(rule.id, finding);
  }
  return { matches, findings };
}

/** What can be told without papers. */
function* findingsAmong(rules: readonly Rule[]): Generator<void, ReadonlyMap<Rule, RuleFinding>> {
  const covers = yield* subsumptionsIn(rules);
  const firstWatch = rules.findIndex(({ kind }) => kind === 'watch');
  const isUnwatched = (number: number): boolean => firstWatch === -1 || number < firstWatch;
  const findings = new Map<Rule, RuleFinding>();
  for (const [number, rule] of rules.entries()) {
    const { wider, same } = covers[number] as Subsumption;
    const side = isBoost(rule) ? 'boost' : 'other';
    const equal = same[side] < number ? rules[same[side]] : undefined;
    const mute = isUnwatched(wider.mute) ? rules[wider.mute] : undefined;
    const first = wider.other < number ? rules[wider.other] : undefined;
    if (equal) findings.set(rule, { is: equal.kind === rule.kind ? 'duplicate' : 'contradiction', of: equal });
    else if (isBoost(rule) && mute) findings.set(rule, { is: 'muted', by: mute });
    else if (!isBoost(rule) && first) findings.set(rule, { is: 'covered', by: first });
  }
  return findings;
}

function isBoost(rule: Rule | undefined): boolean {
  return rule?.kind === 'boost';
}

function isMute(rule: Rule | undefined): boolean {
  return rule?.kind === 'mute';
}

interface Counts {
  readonly matched: Uint32Array;
  /** How often it came to something. */
  readonly acted: Uint32Array;
  /** Of each rule, which other decided last instead of it, or muted what it would have lifted. */
  readonly deciderOf: Int32Array;
}

function* countMatches(rules: readonly Rule[], papers: readonly RuleInput[]): Generator<void, Counts> {
  const matching = ruleMatcher(rules);
  const matched = new Uint32Array(rules.length);
  const acted = new Uint32Array(rules.length);
  const deciderOf = new Int32Array(rules.length).fill(-1);
  for (const [at, judged] of papers.entries()) {
    if (at % STEP === 0) yield;
    const numbers = matching(judged);
    const decider = numbers.find((number) => !rules[number]?.isOff && !isBoost(rules[number])) ?? -1;
    for (const number of numbers) {
      matched[number] = (matched[number] ?? 0) + 1;
      const acts = isBoost(rules[number]) ? !isMute(rules[decider]) : number === decider;
      if (acts) acted[number] = (acted[number] ?? 0) + 1;
      else deciderOf[number] = decider;
    }
  }
  return { matched, acted, deciderOf };
}

/** How many papers a step looks at. */
const STEP = 50;
const NEARLY_ALL = 0.8;
/** Fewer papers prove nothing. */
const ENOUGH = 20;

function findingIn(rules: readonly Rule[], number: number, counts: Counts, papers: number): RuleFinding | undefined {
  const rule = rules[number];
  const matches = counts.matched[number] ?? 0;
  if (!rule || papers < ENOUGH) return undefined;
  if (matches === 0) return { is: 'matches-none', of: papers };
  const by = rules[counts.deciderOf[number] ?? -1];
  if (by && counts.acted[number] === 0) return { is: isBoost(rule) ? 'all-muted' : 'outranked', by, matches };
  return matches >= papers * NEARLY_ALL ? { is: 'matches-nearly-all', matches, of: papers } : undefined;
}
