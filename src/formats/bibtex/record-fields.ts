import type { BibliographicRecord, Identifiers } from '../../domain/bibliography/record.ts';
import { acceptedNote } from '../accepted-note.ts';
import { citedUrl } from '../cited-record.ts';
import { issuedFields } from './bibtex-date.ts';
import { bibtexTitle } from './bibtex-title.ts';
import { isPart } from './entry-types.ts';
import { latexEscape } from './latex-escape.ts';
import { writeVerbatim } from './verbatim.ts';
import { bibtexNames } from './write-bibtex-names.ts';

/** A field and its value with its braces. */
export type BibtexField = readonly [name: string, value: string];

/**
 * What an entry says of a publication, in BibTeX's own fields, those that say nothing left out. `id`: the paper's, for its page; `latexTitle`:
 * its title, where that is not made of the record's; `primaryClass`: arXiv's class, which no record holds.
 */
export function recordFields(
  record: BibliographicRecord,
  type: string,
  { id = '', latexTitle = bibtexTitle(record.title ?? '', 'plain'), primaryClass = '' }: FieldOptions = {},
): readonly BibtexField[] {
  const { title, authors = [], editors = [], andOthers = false, identifiers, pages, language } = record;
  const { arxiv, doi, isbn, pmid } = identifiers;
  const text = (value: string | undefined) => value && `{${latexEscape(value)}}`;
  const verbatim = (value: string | undefined) => value && `{${writeVerbatim(value)}}`;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', inBraces(latexTitle)],
    ['author', inBraces(bibtexNames(authors, andOthers))],
    ['editor', inBraces(bibtexNames(editors))],
    // What BibTeX sorts by when there is no author.
    ['key', authors.length + editors.length === 0 ? text(title) : undefined],
    [containerName(type), text(record.container)],
    ...issuedFields(record.issued),
    ['volume', text(record.volume)],
    ['number', text(record.issue)],
    ['pages', pages && `{${latexEscape(pages).replace(/(?<=[\p{L}\p{N}])\s*[-–]\s*(?=[\p{L}\p{N}])/gu, '--')}}`],
    [publisherName(type), text(record.publisher)],
    ['edition', text(record.edition)],
    ['version', text(record.version)],
    // A file's own note stays as it is.
    ['note', record.others?.bibtex?.note === undefined ? text(acceptedNote(record.venue)) : undefined],
    ['language', text(language)],
    ['isbn', text(isbn)],
    ['doi', verbatim(doi)],
    ['pmid', text(pmid)],
    ['eprint', arxiv && `{${arxiv}}`],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['primaryClass', arxiv && inBraces(latexEscape(primaryClass))],
    ['url', verbatim(urlOf(id, identifiers))],
  ];
  return fields.flatMap(([name, value]): readonly BibtexField[] => (value ? [[name, value]] : []));
}

interface FieldOptions {
  readonly id?: string;
  readonly latexTitle?: string;
  readonly primaryClass?: string;
}

/** What `container` is called in an entry of a type. */
function containerName(type: string): string {
  return isPart(type) ? 'booktitle' : 'journal';
}

/** What `publisher` is called in an entry of a type. */
export function publisherName(type: string): string {
  if (/thesis$/.test(type)) return 'school';
  if (/report$/.test(type)) return 'institution';
  return type === 'manual' ? 'organization' : 'publisher';
}

/** One that tells more than the other fields: what has an arXiv id may be found at OpenReview or in the ACL Anthology besides. */
function urlOf(id: string, { openreview, acl, ...identifiers }: Identifiers): string {
  const rest =
    openreview === undefined && acl === undefined
      ? identifiers
      : { ...(identifiers.url !== undefined && { url: identifiers.url }) };
  return (
    citedUrl(id, { ...rest, ...(openreview !== undefined && { openreview }), ...(acl !== undefined && { acl }) }) ?? ''
  );
}

export function inBraces(text: string): string | undefined {
  return text === '' ? undefined : `{${text}}`;
}
