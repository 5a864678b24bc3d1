import { latexToText } from './latex/latex.ts';
import type { Paper } from './paper.ts';
import { type PaperLink, paperLinks } from './paper-links.ts';

/** What unfolds under a row, ready to be drawn. */
export interface DetailedPaper {
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly links: readonly PaperLink[];
  readonly submitter?: string;
  readonly organisation?: string;
  /** arXiv's date, ms since 1970. */
  readonly publishedAt?: number;
  readonly codeIsGuessed?: true;
}

export function detailsFor(paper: Paper): DetailedPaper {
  const { authors, keywords = [], submitter, organisation, publishedAt } = paper;
  return {
    abstract: latexToText(paper.abstract),
    authors,
    keywords: keywords.map(latexToText),
    links: paperLinks(paper),
    ...(organisation && { organisation: organisation.name }),
    ...(submitter && { submitter: submitter.name }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(paper.codeIsGuessed && { codeIsGuessed: true }),
  };
}
