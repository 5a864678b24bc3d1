import { latexToText } from '../../latex/latex.ts';
import { type CharTable, charTable } from './char-table.ts';
import { isOneWhenFolded, NAMES, TEXT } from './characters.ts';
import { foldAbstract, foldRuns } from './fold-abstract.ts';

/** How a kind of text is read: as it stands where that can be done, else made plain first. */
export interface TextVariants {
  /** Can't read LaTeX, nor what folding makes more or less than one character of. */
  readonly raw: CharTable;
  /** Can read whatever a plain text holds. */
  readonly plain: CharTable;
  readonly plainOf: (text: string) => string;
}

const PLAIN_TEXT = charTable(TEXT, () => true);

/** Titles and keywords. */
export const LINE_VARIANTS: TextVariants = {
  raw: charTable(TEXT, without('\\$^_`{~')),
  plain: PLAIN_TEXT,
  plainOf: (line) => foldRuns(latexToText(line)),
};

export const ABSTRACT_VARIANTS: TextVariants = {
  raw: charTable(TEXT, without('\\$')),
  plain: PLAIN_TEXT,
  plainOf: foldAbstract,
};

export const NAME_VARIANTS: TextVariants = {
  raw: charTable(NAMES, without('')),
  plain: charTable(NAMES, () => true),
  plainOf: foldRuns,
};

function without(latex: string): (code: number) => boolean {
  const signs = new Set([...latex].map((sign) => sign.charCodeAt(0)));
  return (code) => !signs.has(code) && isOneWhenFolded(code);
}
