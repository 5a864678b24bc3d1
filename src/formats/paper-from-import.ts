import { isArxivId } from '../domain/arxiv-id.ts';
import { untitled } from '../domain/bare-paper.ts';
import { paperWithRecord } from '../domain/bibliography/paper-of-record.ts';
import type { BibliographicRecord } from '../domain/bibliography/record.ts';
import type { Paper } from '../domain/paper.ts';
import type { ImportEntry } from './unite-entries.ts';

/** A paper of what a file told of it. Untitled, it is called by its id until somebody looks it up. A date without its day is no moment. */
export function paperFromImport(entry: ImportEntry): Paper {
  const { id, title = untitled(id), authors, abstract = '', published, code, primaryClass } = entry;
  const paper = {
    id,
    title,
    abstract,
    authors,
    ...(published?.month &&
      published.day && { publishedAt: Date.UTC(published.year, published.month - 1, published.day) }),
    ...(code && { code }),
    ...(primaryClass && { primaryClass }),
  };
  return paperWithRecord(paper, recordFromImport(entry));
}

/** The entry's record; a date that is no moment has no other place. */
export function recordFromImport({ id, record, published }: ImportEntry): BibliographicRecord | undefined {
  if (!published || published.day !== undefined) return record;
  return { issued: published, ...(record ?? { identifiers: isArxivId(id) ? { arxiv: id } : {} }) };
}
