import { arxivId } from '../domain/arxiv-id.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { bibtexAuthors } from './bibtex-authors.ts';
import { bibtexTitle } from './bibtex-title.ts';
import type { Citable } from './citable.ts';
import { citableUrl } from './citable-url.ts';
import { isBalanced, latexEscape } from './latex-escape.ts';
import { primaryClassOf } from './primary-class.ts';
import { publicationDate } from './publication-date.ts';

/**
 * One `@misc` entry as arXiv itself writes it, for biber and BibTeX alike; a field that would say nothing is left out. Tags become
 * `keywords`, and the note `annote`, which no style prints.
 */
export function bibtexEntry({ paper, tags = [], note = '' }: Citable, key: string, abstracts: boolean): string {
  const arxiv = arxivId(paper.id);
  const date = publicationDate(paper);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', `{${bibtexTitle(paper.title)}}`],
    ['author', inBraces(bibtexAuthors(paper.authors))],
    // What BibTeX sorts by when there is no author.
    ['key', paper.authors.length === 0 ? `{${latexEscape(latexToText(paper.title))}}` : undefined],
    ['year', date && `{${date.year}}`],
    // Without braces: the month's name is the style's, in its language.
    ['month', MONTHS[(date?.month ?? 0) - 1]],
    ['day', date?.day ? `{${date.day}}` : undefined],
    ['eprint', arxiv && `{${arxiv}}`],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['primaryClass', arxiv && inBraces(latexEscape(paper.primaryClass ?? primaryClassOf(arxiv) ?? ''))],
    ['url', `{${citableUrl(paper.id)}}`],
    ['abstract', abstracts ? inBraces(latexEscape(latexToText(paper.abstract))) : undefined],
    ['keywords', inBraces(tags.map((tag) => latexEscape(tag.replaceAll(',', ' '))).join(', '))],
    ['annote', inBraces(noteLines(note))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@misc{${key},\n${lines.join('')}}\n`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Line by line: what sets a bibliography reads a line's end as a blank, and whoever reads the note has its lines. */
function noteLines(note: string): string {
  const isWhole = isBalanced(note);
  const lines = note.trim().split(/\r\n?|\n/);
  return lines.map((line) => latexEscape(line, isWhole)).join('\n');
}

function inBraces(text: string): string | undefined {
  return text === '' ? undefined : `{${text}}`;
}
