import { latexToText } from '../latex/latex.ts';
import type { Paper } from '../paper.ts';
import { summaryLine } from '../summary-line.ts';

/** What is searched of a paper as it is shown, the weightiest first: where a word stands twice, the first place counts. */
export const FIELDS = ['title', 'keywords', 'people', 'summary'] as const;

const SUMMARY_LENGTH = 400;

/** The texts of a paper in the order of `FIELDS`, LaTeX made plain. Without a summary, the abstract's opening stands in, as in a row. */
export function searchedText(paper: Paper): readonly string[] {
  const { title, keywords = [], authors, organisation } = paper;
  const people = organisation ? [organisation.name, ...authors] : authors;
  return [latexToText(title), keywords.join(BREAK), people.join(BREAK), summaryLine(paper, SUMMARY_LENGTH)];
}

/** The texts of a paper in which it counts that words stand together: the title, and each name. */
export function textsWithOrder({ title, authors, organisation }: Paper): string[] {
  return [latexToText(title), ...authors, ...(organisation ? [organisation.name] : [])];
}

/** No word reaches over it. */
const BREAK = ' | ';

/**
 * What stands first among papers that match alike: more votes, and younger ones. Half a year counts as much as twice the
 * votes. Roughly 0 to 200; needs no clock, so that it can be kept.
 */
export function worthOf({ votes, publishedAt, submittedAt }: Paper): number {
  const age = (submittedAt ?? publishedAt ?? 0) / HALF_YEAR_MS;
  return Math.max(0, Math.min(age, AGE_MAX)) + Math.log2(1 + Math.max(0, votes));
}

const HALF_YEAR_MS = 182 * 24 * 3_600_000;
/** The year 2100: a date beyond is a mistake. */
const AGE_MAX = 260;

/** Whether a paper would be found in the same way. Steps in worth count, not differences: many small ones must not go unnoticed. */
export function isFoundAlike(a: Paper, b: Paper): boolean {
  return a === b || (Math.floor(worthOf(a)) === Math.floor(worthOf(b)) && textKey(a) === textKey(b));
}

function textKey({ title, keywords, authors, organisation, summary, abstract }: Paper): string {
  return JSON.stringify([title, keywords, authors, organisation?.name, summary ?? abstract]);
}
