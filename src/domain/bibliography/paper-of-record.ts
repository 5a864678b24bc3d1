import { cutText } from '../cut-text.ts';
import type { Paper } from '../paper.ts';
import { spokenName } from './names.ts';
import type { BibliographicRecord, RecordField } from './record.ts';

/**
 * The paper as rows draw it: what its record says outranks what the service told. A field that a hand emptied is empty. Keywords of both
 * stand together. The date is asked of both by `issuedOf`: a year is no moment.
 */
export function paperWithRecord(paper: Paper, record: BibliographicRecord | undefined): Paper {
  if (!record) return paper;
  const isEdited = (field: RecordField) => record.edited?.includes(field) ?? false;
  const { keywords: told = [], ...rest } = paper;
  const keywords = isEdited('keywords') ? (record.keywords ?? []) : united(record.keywords ?? [], told);
  return {
    ...rest,
    title: record.title === undefined ? paper.title : cutText(record.title, TITLE_MAX),
    ...((record.authors || isEdited('authors')) && { authors: (record.authors ?? []).map(spokenName) }),
    ...((record.abstract !== undefined || isEdited('abstract')) && { abstract: record.abstract ?? '' }),
    ...(keywords.length > 0 && { keywords }),
  };
}

/** As for the service's titles. */
const TITLE_MAX = 500;

function united(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.length === 0 ? second : [...new Set([...first, ...second])];
}
