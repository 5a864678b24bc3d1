import { cleanTags } from '../../domain/tags.ts';
import type { Citable } from '../citable.ts';
import { citedRecord } from '../cited-record.ts';
import { primaryClassOf } from '../primary-class.ts';
import { bibtexTitle } from './bibtex-title.ts';
import { isBalanced, latexEscape } from './latex-escape.ts';
import { typeOf, withOtherFields } from './other-fields.ts';
import { type BibtexField, inBraces, recordFields } from './record-fields.ts';

/**
 * One entry, for biber and BibTeX alike, in its file's type, words and fields where it came from one, else as arXiv itself writes it; a field
 * that would say nothing is left out. Tags become `keywords`, and the note `annote`, which no style prints.
 */
export function bibtexEntry(citable: Citable, key: string, abstracts: boolean): string {
  const { paper, record, tags = [], note = '' } = citable;
  const cited = citedRecord(citable);
  const { arxiv } = cited.identifiers;
  const others = cited.others?.bibtex ?? {};
  const type = typeOf(cited.type, others, arxiv !== undefined);
  const primaryClass = arxiv && (paper.primaryClass ?? primaryClassOf(arxiv));
  const options = {
    id: paper.id,
    ...(primaryClass && { primaryClass }),
    // The service's titles hold LaTeX, of which math may stay math.
    ...(record?.title === undefined && { latexTitle: bibtexTitle(paper.title) }),
  };
  const keywords = cleanTags([...tags, ...(cited.keywords ?? [])]);
  const fields: readonly BibtexField[] = withOtherFields(
    [
      ...recordFields(cited, type, options),
      ...optional('abstract', abstracts ? latexEscape(cited.abstract ?? '') : ''),
      ...optional('keywords', keywords.map(keyword).join(', ')),
      ...optional('annote', noteLines(note)),
    ],
    others,
    record?.issued,
  );
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

function optional(name: string, latex: string): readonly BibtexField[] {
  const value = inBraces(latex);
  return value === undefined ? [] : [[name, value]];
}

/** What would part it in two stands in braces. */
function keyword(tag: string): string {
  return /[,;]/.test(tag) ? `{${latexEscape(tag)}}` : latexEscape(tag);
}

/** Line by line: what sets a bibliography reads a line's end as a blank, and whoever reads the note has its lines. */
function noteLines(note: string): string {
  const isWhole = isBalanced(note);
  const lines = note.trim().split(/\r\n?|\n/);
  return lines.map((line) => latexEscape(line, isWhole)).join('\n');
}
