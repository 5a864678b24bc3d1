import { globMatches } from './matcher/glob.ts';
import { idPattern, ruleMatcher, soughtBy } from './matcher/matcher.ts';
import type { Rule } from './rule.ts';

/** The first rules (their places in the list) among some; NONE where there is none. */
interface Firsts {
  boost: number;
  /** Of those that watch or mute. */
  other: number;
  mute: number;
}

/** Which rules match whatever a rule matches, itself among them; and which of those it matches alike. */
export interface Subsumption {
  readonly wider: Readonly<Firsts>;
  readonly same: Readonly<Firsts>;
}

const NONE = Number.POSITIVE_INFINITY;

/**
 * Of each rule its cover by others on the same field, in order. Rules that look for the same are looked at once, and one matcher
 * looks for all patterns at once: rules in pairs would take seconds for a long list.
 */
export function* subsumptionsIn(rules: readonly Rule[]): Generator<void, readonly Subsumption[]> {
  const groups = groupsIn(rules);
  const list = [...new Set(groups)];
  coverNumbers(list);
  yield* coverIds(list.filter(({ rule }) => rule.by === 'id'));
  yield* coverTexts(list.filter(({ rule }) => 'pattern' in rule && rule.by !== 'id'));
  return groups;
}

/** Rules that look for the same. */
interface Group extends Subsumption {
  readonly rule: Rule;
  /** Of the group itself. */
  readonly own: Firsts;
}

/** By rule. */
function groupsIn(rules: readonly Rule[]): Group[] {
  const known = new Map<string, Group>();
  const groups = rules.map((rule, number) => {
    const key = soughtBy(rule);
    const group = known.get(key) ?? { rule, own: noFirsts(), wider: noFirsts(), same: noFirsts() };
    known.set(key, group);
    add(group.own, {
      boost: rule.kind === 'boost' ? number : NONE,
      other: rule.kind === 'boost' ? NONE : number,
      mute: rule.kind === 'mute' ? number : NONE,
    });
    return group;
  });
  for (const { own, wider, same } of known.values()) {
    add(wider, own);
    add(same, own);
  }
  return groups;
}

function noFirsts(): Firsts {
  return { boost: NONE, other: NONE, mute: NONE };
}

function add(firsts: Firsts, more: Firsts): void {
  firsts.boost = Math.min(firsts.boost, more.boost);
  firsts.other = Math.min(firsts.other, more.other);
  firsts.mute = Math.min(firsts.mute, more.mute);
}

/** Whatever has so many votes has fewer as well. */
function coverNumbers(groups: readonly Group[]): void {
  const inOrder = groups
    .flatMap((group) => ('atLeast' in group.rule ? [{ group, by: group.rule.by, atLeast: group.rule.atLeast }] : []))
    .sort((a, b) => a.atLeast - b.atLeast);
  const lower = new Map<string, Firsts>();
  for (const { group, by } of inOrder) {
    const firsts = lower.get(by) ?? noFirsts();
    lower.set(by, firsts);
    add(firsts, group.own);
    add(group.wider, firsts);
  }
}

/** Beyond so many patterns of ids with a star, the others count as covering nothing: nobody writes a dozen. */
const STARRED_IDS_MAX = 100;

function* coverIds(groups: readonly Group[]): Generator<void> {
  const ids = groups.map((group) => ({ group, pattern: 'pattern' in group.rule ? idPattern(group.rule.pattern) : '' }));
  const starred = ids.filter(({ pattern }) => pattern.includes('*')).slice(0, STARRED_IDS_MAX);
  for (const [at, { group, pattern }] of ids.entries()) {
    if (at % STEP === 0) yield;
    const example = exampleOf(pattern);
    for (const one of starred) if (globMatches(one.pattern, example)) add(group.wider, one.group.own);
  }
}

function* coverTexts(groups: readonly Group[]): Generator<void> {
  const matching = ruleMatcher(groups.map(({ rule }) => rule));
  const covers: (readonly number[])[] = [];
  for (const [at, { rule }] of groups.entries()) {
    if (at % STEP === 0) yield;
    covers.push(matching({ paper: leastOf(rule) }).filter((other) => groups[other]?.rule.by === rule.by));
  }
  for (const [at, group] of groups.entries()) {
    if (at % STEP === 0) yield;
    for (const other of covers[at] ?? []) {
      const { own } = groups[other] as Group;
      add(group.wider, own);
      if (isAmong(covers[other] ?? [], at)) add(group.same, own);
    }
  }
}

/** As little as a rule can match: whatever matches this matches all that the rule does. */
function leastOf(rule: Rule): Parameters<ReturnType<typeof ruleMatcher>>[0]['paper'] {
  const nothing = { id: '', title: '', abstract: '', authors: [], votes: 0 };
  const example = exampleOf('pattern' in rule ? rule.pattern : '');
  switch (rule.by) {
    case 'author':
      return { ...nothing, authors: [example] };
    case 'organisation':
    case 'submitter':
      return { ...nothing, [rule.by]: { name: example } };
    default:
      return { ...nothing, title: example };
  }
}

/** Any text that a pattern matches holds this one; a star may stand for any letters. */
function exampleOf(pattern: string): string {
  return pattern.replace(/\*+/g, 'ɸ');
}

/** In ascending numbers, which can be many for each of many rules. */
function isAmong(numbers: readonly number[], wanted: number): boolean {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return numbers[from] === wanted;
}

/** How many rules a step looks at. */
const STEP = 50;
