import { cutWords } from './cut-text.ts';
import { firstSentences } from './first-sentences.ts';
import { latexToText } from './latex/latex.ts';
import type { Paper } from './paper.ts';

/**
 * What a row says about a paper in at most `maxLength` characters: the service's sentence, else the opening of the abstract.
 * LaTeX is plain text already. Empty when there is neither.
 */
export function summaryLine(paper: Pick<Paper, 'summary' | 'abstract'>, maxLength: number): string {
  if (paper.summary) return cutWords(latexToText(paper.summary), maxLength);
  // LaTeX shrinks when converted, but hardly to a quarter: no need to convert the whole abstract.
  const opening = latexToText(paper.abstract.slice(0, maxLength * 4));
  return cutWords(firstSentences(opening, maxLength), maxLength);
}
