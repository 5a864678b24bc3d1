import type { Paper } from '../../paper.ts';
import type { PatternField, Rule, RuleCondition, RuleTest } from '../rule.ts';
import { NAMES, TEXT } from './characters.ts';
import { matchesCompound, type Sought, takeApart } from './compound.ts';
import { type PatternFinder, patternFinder } from './find-patterns.ts';
import { globMatches } from './glob.ts';
import { type MatchSet, matchSet, NO_RANK } from './match-set.ts';
import { patternsIn } from './pattern.ts';
import { ABSTRACT_VARIANTS, LINE_VARIANTS, NAME_VARIANTS } from './text-variants.ts';

/** What a rule looks at: the paper, and its votes a day at present where that is known. */
export interface RuleInput {
  readonly paper: Paper;
  readonly votesPerDay?: number | undefined;
}

/** The numbers of the rules (their places in the list) that are about a paper, in order. */
export type RuleMatcher = (judged: RuleInput) => readonly number[];

/**
 * Whether rules are about a paper, whatever they then do with it; those that are off as well. Made once for many papers: all
 * rules on the same field are looked for at once.
 */
export function ruleMatcher(rules: readonly Rule[]): RuleMatcher {
  return matcher(rules, false);
}

/** The same as far as a decision needs it: the first rule that watches or mutes is among them, and all that boost. */
export function ruleDecider(rules: readonly Rule[]): RuleMatcher {
  return matcher(rules, true);
}

function matcher(rules: readonly Rule[], isDecisionEnough: boolean): RuleMatcher {
  // What is found by a look comes first: with luck nothing has to be read.
  const { sought, compounds, size } = takeApart(rules);
  const searches = [...sought.flatMap(plainSearch), ...TEXT_FIELDS.flatMap((by) => textSearch(sought, by))];
  const findings = matchSet(rules, isDecisionEnough, size);
  return (judged) => {
    findings.begin();
    for (const { rank, search } of searches) if (rank < findings.limit) search(judged, findings);
    for (const compound of compounds) {
      if (compound.rank < findings.limit && matchesCompound(compound, findings)) findings.add(compound.number);
    }
    return findings.numbers();
  };
}

interface Search {
  /** The least of its rules. */
  readonly rank: number;
  readonly search: (judged: RuleInput, findings: MatchSet) => void;
}

type TextField = Exclude<PatternField, 'id'>;

/** The short ones first. */
const TEXT_FIELDS = ['organisation', 'submitter', 'author', 'keyword'] as const satisfies readonly TextField[];
const SEPARATORS_IN_TEXT = /[\s_-]+/g;
const SEPARATORS_IN_NAMES = /[\s_.,-]+/g;

/** All the rules on a field of text as one search. */
function textSearch(sought: readonly Sought[], by: TextField): Search[] {
  const separators = by === 'keyword' ? SEPARATORS_IN_TEXT : SEPARATORS_IN_NAMES;
  const always: number[] = [];
  let least: number | undefined;
  const numbered = sought.flatMap(({ test, number, rank }) => {
    if (test.by !== by) return [];
    least = Math.min(least ?? NO_RANK, rank);
    const patterns = patternsIn(test.pattern, separators);
    if (patterns !== 'anything') return patterns.map((pattern) => ({ ...pattern, number, rank }));
    always.push(number);
    return [];
  });
  if (least === undefined) return [];
  const rank = least;
  const find = patternFinder(numbered, by === 'keyword' ? TEXT : NAMES);
  const search = ({ paper }: RuleInput, findings: MatchSet): void => {
    if (always.length > 0 && hasText(paper, by)) for (const number of always) findings.add(number);
    if (rank < findings.limit) findIn(paper, by, find, findings);
  };
  return [{ rank, search }];
}

/** What a rule looks for, the same for rules that match the same by whatever spelling. */
export function soughtBy(rule: RuleCondition): string {
  if (rule.by === 'terms') return JSON.stringify(rule.terms.map((term) => [term.join, soughtByTest(term)]));
  return soughtByTest(rule);
}

function soughtByTest(rule: RuleTest): string {
  if (!('pattern' in rule)) return JSON.stringify([rule.by, 'atLeast' in rule ? rule.atLeast : 0]);
  if (rule.by === 'id') return JSON.stringify([rule.by, idPattern(rule.pattern)]);
  const patterns = patternsIn(rule.pattern, rule.by === 'keyword' ? SEPARATORS_IN_TEXT : SEPARATORS_IN_NAMES);
  const ways = patterns === 'anything' ? [patterns] : patterns.map((pattern) => JSON.stringify(pattern)).sort();
  return JSON.stringify([rule.by, ...new Set(ways)]);
}

function hasText(paper: Paper, by: TextField): boolean {
  if (by === 'keyword') return true;
  return by === 'author' ? paper.authors.length > 0 : paper[by] !== undefined;
}

function findIn(paper: Paper, by: TextField, find: PatternFinder, findings: MatchSet): void {
  switch (by) {
    case 'keyword':
      find(paper.title, LINE_VARIANTS, findings);
      for (const keyword of paper.keywords ?? []) find(keyword, LINE_VARIANTS, findings);
      find(paper.abstract, ABSTRACT_VARIANTS, findings);
      return;
    case 'author':
      for (const author of paper.authors) find(author, NAME_VARIANTS, findings);
      return;
    case 'organisation':
      find(paper.organisation?.name ?? '', NAME_VARIANTS, findings);
      find(paper.organisation?.handle ?? '', NAME_VARIANTS, findings);
      return;
    case 'submitter':
      find(paper.submitter?.name ?? '', NAME_VARIANTS, findings);
      find(paper.submitter?.user ?? '', NAME_VARIANTS, findings);
  }
}

/** A term that looks at one fact. */
function plainSearch({ test, number, rank }: Sought): Search[] {
  const matches = plainTest(test);
  if (!matches) return [];
  const search = (judged: RuleInput, findings: MatchSet): void => {
    if (matches(judged)) findings.add(number);
  };
  return [{ rank, search }];
}

function plainTest(rule: RuleTest): ((judged: RuleInput) => boolean) | undefined {
  switch (rule.by) {
    case 'id': {
      const pattern = idPattern(rule.pattern);
      return ({ paper }) => globMatches(pattern, paper.id.toLowerCase());
    }
    case 'votes':
      return ({ paper }) => (paper.votes ?? 0) >= rule.atLeast;
    case 'stars':
      return ({ paper }) => (paper.stars ?? 0) >= rule.atLeast;
    case 'rising':
      return ({ votesPerDay = 0 }) => votesPerDay >= rule.atLeast;
    case 'code':
      return ({ paper }) => paper.code !== undefined;
    default:
      return undefined;
  }
}

/** Also "arXiv:2602.01234v2", as papers are cited. */
export function idPattern(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/^arxiv:\s*/, '')
    .replace(/^(\d{4}\.\d{4,5})v\d+$/, '$1')
    .replace(/\*{2,}/g, '*');
}
