import { latexToText } from '../latex/latex.ts';
import { isOneWhenFolded, NAMES, TEXT } from './characters.ts';
import { type Letters, lettersFor } from './letters.ts';
import { bareText, foldRuns } from './plain-text.ts';

/** How a kind of text is read: as it stands where that can be done, else made plain first. */
export interface Reading {
  /** Can't read LaTeX, nor what folding makes more or less than one character of. */
  readonly raw: Letters;
  /** Can read whatever a plain text holds. */
  readonly plain: Letters;
  readonly plainOf: (text: string) => string;
}

const PLAIN_TEXT = lettersFor(TEXT, () => true);

/** Titles and keywords. */
export const LINE: Reading = {
  raw: lettersFor(TEXT, without('\\$^_`{~')),
  plain: PLAIN_TEXT,
  plainOf: (line) => foldRuns(latexToText(line)),
};

export const ABSTRACT: Reading = {
  raw: lettersFor(TEXT, without('\\$')),
  plain: PLAIN_TEXT,
  plainOf: bareText,
};

export const NAME: Reading = {
  raw: lettersFor(NAMES, without('')),
  plain: lettersFor(NAMES, () => true),
  plainOf: foldRuns,
};

function without(latex: string): (code: number) => boolean {
  const signs = new Set([...latex].map((sign) => sign.charCodeAt(0)));
  return (code) => !signs.has(code) && isOneWhenFolded(code);
}
