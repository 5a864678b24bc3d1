import { type Judged, type Matcher, matcherFor } from './matcher.ts';
import type { Rule } from './rule.ts';

/** What is odd about a rule; the person decides whether it is a mistake. */
export type Finding =
  /** An earlier rule says the same of the same. */
  | { readonly is: 'duplicate'; readonly of: Rule }
  /** An earlier rule says the opposite of the same. */
  | { readonly is: 'contradiction'; readonly of: Rule }
  /** Whatever it matches, an earlier rule matches too, and has decided. */
  | { readonly is: 'covered'; readonly by: Rule }
  /** It matches, but an earlier rule or several decided each time. */
  | { readonly is: 'outranked'; readonly by: Rule; readonly matches: number }
  | { readonly is: 'matches-none'; readonly of: number }
  | { readonly is: 'matches-nearly-all'; readonly matches: number; readonly of: number };

/** What a look at all the rules together, and at the papers of late, says of each: by id, how many papers it matches and what is odd. */
export interface Review {
  readonly matches: ReadonlyMap<string, number>;
  readonly findings: ReadonlyMap<string, Finding>;
}

/** Rules that are off are counted, and nothing is found about them. */
export function reviewRules(rules: readonly Rule[], papers: readonly Judged[]): Review {
  const counts = countMatches(rules, papers);
  const matches = new Map(rules.map(({ id }, number) => [id, counts.matched[number] ?? 0]));
  const findings = new Map<string, Finding>();
  for (const [number, rule] of rules.entries()) {
    if (rule.isOff) continue;
    const earlier = rules.slice(0, number).filter(({ isOff }) => !isOff);
    const finding = findingAmong(rule, earlier) ?? findingIn(rules, number, counts, papers.length);
    if (finding) findings.set(rule.id, finding);
  }
  return { matches, findings };
}

function findingAmong(rule: Rule, earlier: readonly Rule[]): Finding | undefined {
  const rivals = earlier.filter(({ kind }) => (kind === 'boost') === (rule.kind === 'boost'));
  const same = rivals.find((other) => covers(other, rule) && covers(rule, other));
  if (same) return { is: same.kind === rule.kind ? 'duplicate' : 'contradiction', of: same };
  if (rule.kind === 'boost') return undefined;
  const by = rivals.find((other) => covers(other, rule));
  return by && { is: 'covered', by };
}

/** Whether the first matches whatever the second does, as far as can be told without papers. */
function covers(wide: Rule, narrow: Rule): boolean {
  if (wide.by !== narrow.by) return false;
  if ('atLeast' in wide && 'atLeast' in narrow) return wide.atLeast <= narrow.atLeast;
  if (!('pattern' in wide && 'pattern' in narrow)) return true;
  // Any text that the narrow one matches holds this one; a star may stand for any letters.
  const example = narrow.pattern.replace(/\*+/g, 'ɸ');
  const paper = { id: example, title: example, abstract: '', authors: [example], votes: 0 };
  const named = { ...paper, organisation: { name: example }, submitter: { name: example } };
  return matcherOf(wide)({ paper: named }).length > 0;
}

const matchers = new WeakMap<Rule, Matcher>();

/** Made once for each rule, which is held against all that stand below it. */
function matcherOf(rule: Rule): Matcher {
  const known = matchers.get(rule) ?? matcherFor([rule]);
  matchers.set(rule, known);
  return known;
}

interface Counts {
  readonly matched: Uint32Array;
  readonly decided: Uint32Array;
  /** Of each rule, which other decided last instead of it. */
  readonly deciderOf: Int32Array;
}

function countMatches(rules: readonly Rule[], papers: readonly Judged[]): Counts {
  const matching = matcherFor(rules);
  const matched = new Uint32Array(rules.length);
  const decided = new Uint32Array(rules.length);
  const deciderOf = new Int32Array(rules.length).fill(-1);
  for (const judged of papers) {
    let decider = -1;
    for (const number of matching(judged)) {
      matched[number] = (matched[number] ?? 0) + 1;
      const rule = rules[number];
      if (!rule || rule.isOff || rule.kind === 'boost') continue;
      if (decider === -1) {
        decider = number;
        decided[number] = (decided[number] ?? 0) + 1;
      } else deciderOf[number] = decider;
    }
  }
  return { matched, decided, deciderOf };
}

const NEARLY_ALL = 0.8;
/** Fewer papers prove nothing. */
const ENOUGH = 20;

function findingIn(rules: readonly Rule[], number: number, counts: Counts, papers: number): Finding | undefined {
  const rule = rules[number];
  const matches = counts.matched[number] ?? 0;
  if (!rule || papers < ENOUGH) return undefined;
  if (matches === 0) return { is: 'matches-none', of: papers };
  const by = rules[counts.deciderOf[number] ?? -1];
  if (by && counts.decided[number] === 0) return { is: 'outranked', by, matches };
  return matches >= papers * NEARLY_ALL ? { is: 'matches-nearly-all', matches, of: papers } : undefined;
}
