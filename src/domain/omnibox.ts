import { latexToText } from './latex/latex.ts';
import type { SavedPaper } from './saved-paper.ts';

/** A suggestion below the address bar: `content` is what choosing it types there, and so it is the paper's id. */
export interface Suggestion {
  readonly content: string;
  /** Plain text; whoever hands it to a browser that reads markup escapes it first. */
  readonly description: string;
}

/** A saved paper in one line: "Title – First Author and others". */
export function suggestionFor({ id, paper }: Pick<SavedPaper, 'id' | 'paper'>): Suggestion {
  const [first, second] = paper.authors;
  const who = first === undefined ? '' : ` – ${first}${second === undefined ? '' : ' …'}`;
  return { content: id, description: `${latexToText(paper.title)}${who}`.slice(0, DESCRIPTION_MAX_CHARACTERS) };
}

/** Text for a place that reads XML, as Chrome's address bar does: nothing in it is markup, and nothing that XML forbids. */
export function escapedForXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const DESCRIPTION_MAX_CHARACTERS = 300;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
