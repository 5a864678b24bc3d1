import type { Paper } from '../paper.ts';
import { NAMES, TEXT } from './characters.ts';
import { finderFor } from './find-patterns.ts';
import { globMatches } from './glob.ts';
import { patternsIn } from './pattern.ts';
import { bareText, foldRuns, plainText } from './plain-text.ts';
import { type ReadText, readText } from './read-text.ts';
import type { PatternField, Rule } from './rule.ts';

/** What a rule looks at: the paper, and its votes a day at present where that is known. */
export interface Judged {
  readonly paper: Paper;
  readonly votesPerDay?: number | undefined;
}

/** The numbers of the rules (their places in the list) that are about a paper, in order. */
export type Matcher = (judged: Judged) => readonly number[];

/**
 * Whether rules are about a paper, whatever they then do with it; those that are off as well. Made once for many papers: all
 * rules on the same field are looked for at once.
 */
export function matcherFor(rules: readonly Rule[]): Matcher {
  const searches = [...TEXT_FIELDS.flatMap((by) => textSearch(rules, by)), ...rules.flatMap(plainSearch)];
  const foundIn = new Uint32Array(rules.length);
  let turn = 0;
  let count = 0;
  const onFound = (number: number): void => {
    if (foundIn[number] === turn) return;
    foundIn[number] = turn;
    count += 1;
  };
  return (judged) => {
    turn += 1;
    count = 0;
    for (const search of searches) search(judged, onFound);
    if (count === 0) return NONE;
    const found: number[] = [];
    for (let number = 0; number < foundIn.length; number += 1) if (foundIn[number] === turn) found.push(number);
    return found;
  };
}

const NONE: readonly number[] = [];

type Search = (judged: Judged, onFound: (number: number) => void) => void;
type TextField = Exclude<PatternField, 'id'>;

const TEXT_FIELDS = ['keyword', 'author', 'organisation', 'submitter'] as const satisfies readonly TextField[];
const SEPARATORS_IN_TEXT = /[\s_-]+/g;
const SEPARATORS_IN_NAMES = /[\s_.,-]+/g;

/** All the rules on a field of text as one search. */
function textSearch(rules: readonly Rule[], by: TextField): Search[] {
  const separators = by === 'keyword' ? SEPARATORS_IN_TEXT : SEPARATORS_IN_NAMES;
  const always: number[] = [];
  const numbered = rules.flatMap((rule, number) => {
    if (rule.by !== by) return [];
    const patterns = patternsIn(rule.pattern, separators);
    if (patterns !== 'anything') return patterns.map((pattern) => ({ ...pattern, number }));
    always.push(number);
    return [];
  });
  if (numbered.length + always.length === 0) return [];
  const find = finderFor(numbered, by === 'keyword' ? TEXT : NAMES);
  return [
    ({ paper }, onFound) => {
      for (const read of textsOf(paper, by)) {
        find(read, onFound);
        for (const number of always) onFound(number);
      }
    },
  ];
}

function textsOf(paper: Paper, by: TextField): readonly ReadText[] {
  switch (by) {
    case 'keyword':
      return proseOf(paper);
    case 'author':
      return authorsOf(paper);
    case 'organisation':
      return paper.organisation ? [namesIn([paper.organisation.name, paper.organisation.handle])] : [];
    case 'submitter':
      return paper.submitter ? [namesIn([paper.submitter.name, paper.submitter.user])] : [];
  }
}

/** Reading them is most of the work, and the same papers are judged again with every change of a rule. */
const proseByPaper = new WeakMap<Paper, readonly ReadText[]>();

function proseOf(paper: Paper): readonly ReadText[] {
  const known = proseByPaper.get(paper);
  if (known) return known;
  const texts = [plainText(paper.title), bareText(paper.abstract)];
  if (paper.keywords) texts.push(plainText(paper.keywords.join('\n')));
  const prose = texts.map((text) => readText(text, TEXT));
  proseByPaper.set(paper, prose);
  return prose;
}

const authorsByPaper = new WeakMap<Paper, readonly ReadText[]>();

function authorsOf(paper: Paper): readonly ReadText[] {
  const known = authorsByPaper.get(paper);
  if (known) return known;
  const authors = paper.authors.length > 0 ? [namesIn(paper.authors)] : [];
  authorsByPaper.set(paper, authors);
  return authors;
}

/** No pattern matches across a line's end. */
function namesIn(names: readonly (string | undefined)[]): ReadText {
  return readText(foldRuns(names.join('\n')), NAMES);
}

/** A rule that looks at one fact. */
function plainSearch(rule: Rule, number: number): Search[] {
  const matches = plainTest(rule);
  if (!matches) return [];
  return [
    (judged, onFound) => {
      if (matches(judged)) onFound(number);
    },
  ];
}

function plainTest(rule: Rule): ((judged: Judged) => boolean) | undefined {
  switch (rule.by) {
    case 'id': {
      const pattern = idPattern(rule.pattern);
      return ({ paper }) => globMatches(pattern, paper.id.toLowerCase());
    }
    case 'votes':
      return ({ paper }) => paper.votes >= rule.atLeast;
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
function idPattern(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/^arxiv:\s*/, '')
    .replace(/^(\d{4}\.\d{4,5})v\d+$/, '$1')
    .replace(/\*{2,}/g, '*');
}
