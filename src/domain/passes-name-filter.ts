import { latexToText } from './latex/latex.ts';
import type { NameFilter } from './name-filter.ts';
import type { Paper } from './paper.ts';
import { shownName } from './row.ts';

/**
 * Whether a paper is among those that a click on a name or keyword narrows the list to. What was clicked is the text as it is
 * shown, so names are compared as rows cut them, keywords without their LaTeX. Case does not matter.
 */
export function passesNameFilter({ by, value }: NameFilter, paper: Paper): boolean {
  switch (by) {
    case 'submitter':
      return paper.submitter !== undefined && foldName(paper.submitter.name) === foldName(value);
    case 'organisation':
      return paper.organisation !== undefined && foldName(paper.organisation.name) === foldName(value);
    case 'author':
      return paper.authors.some((author) => foldName(author) === foldName(value));
    case 'keyword':
      return paper.keywords?.some((keyword) => fold(latexToText(keyword)) === fold(value)) ?? false;
  }
}

function foldName(name: string): string {
  return fold(shownName(name));
}

function fold(text: string): string {
  return text.toLowerCase().trim();
}
