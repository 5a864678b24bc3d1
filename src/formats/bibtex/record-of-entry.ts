import type { BibliographicRecord, Identifiers } from '../../domain/bibliography/record.ts';
import { venueInNote } from '../accepted-note.ts';
import { findId } from '../find-id.ts';
import { findIdentifiers, type IdentifierPlaces } from '../find-identifiers.ts';
import { readIssued } from './bibtex-date.ts';
import type { BibtexRecord } from './bibtex-records.ts';
import { cslTypeOf, isPart } from './entry-types.ts';
import { fieldTexts, pagesIn, titleIn } from './field-texts.ts';
import { languageIn } from './languages.ts';
import { otherFields } from './other-fields.ts';
import { readBibtexNames } from './read-bibtex-names.ts';
import { publisherName } from './record-fields.ts';
import { readVerbatim } from './verbatim.ts';

/** What an entry says of its publication; fields that have no place in a record stay as they were written. */
export function recordOfEntry({ type, key, fields }: BibtexRecord, identifiers: Identifiers): BibliographicRecord {
  const texts = fieldTexts((name) => fields.get(name));
  const { text, first, raw } = texts;
  const authors = readBibtexNames(raw('author') ?? '');
  const editors = readBibtexNames(raw('editor') ?? '');
  const issued = readIssued(raw);
  const container = ownText(first(isPart(type) ? ['booktitle'] : ['journal', 'journaltitle', 'booktitle']));
  const isArxiv = identifiers.arxiv !== undefined;
  const told: Readonly<Record<string, string | undefined>> = {
    // "@article" with no journal but arXiv is how people cite preprints.
    type: type === 'article' && isArxiv && container === undefined ? 'article' : cslTypeOf(type, isArxiv),
    title: titleIn(texts),
    container,
    volume: ownText(text('volume')),
    issue: ownText(first(['number', 'issue'])),
    pages: ownText(mapped(text('pages'), pagesIn)),
    publisher: ownText(first([publisherName(type), 'publisher', 'institution', 'school', 'organization'])),
    edition: text('edition'),
    version: text('version'),
    venue: venueInNote(text('note')),
    language: mapped(first(['language', 'langid', 'hyphenation']), languageIn),
    abstract: text('abstract'),
    citationKey: key || undefined,
  };
  const record: BibliographicRecord = {
    identifiers,
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
    ...(authors.names.length > 0 && { authors: authors.names }),
    ...(authors.andOthers && { andOthers: true as const }),
    ...(editors.names.length > 0 && { editors: editors.names }),
    ...(issued && { issued }),
  };
  const others = otherFields(fields, record, type);
  return Object.keys(others).length > 0 ? { ...record, others: { bibtex: others } } : record;
}

function mapped(text: string | undefined, change: (text: string) => string): string | undefined {
  return text === undefined ? undefined : change(text);
}

/** A text that is not merely where the preprint is: journals are called "arXiv preprint arXiv:1706.03762", volumes "abs/1706.03762". */
function ownText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return /^(?:arxiv(?:\.org)?|corr)(?:\W|$)/i.test(text) || findId(text) !== undefined ? undefined : text;
}

/** The identifiers of an entry, wherever people put them. Only an `eprint` of another archive is none of arXiv's. */
export function identifiersOf({ fields }: Pick<BibtexRecord, 'fields'>): Identifiers {
  return findIdentifiers(identifierPlaces(fields));
}

/** Where an entry's identifiers and addresses stand. */
export function identifierPlaces(fields: ReadonlyMap<string, string>): Required<IdentifierPlaces> {
  const values = (names: readonly string[]) =>
    names.flatMap((name) => readVerbatim((fields.get(name) ?? '').slice(0, PLACE_MAX_CHARACTERS)) || []);
  const archive = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? 'arXiv';
  const isArxiv = /arxiv/i.test(archive);
  const links = [...fields.keys()].filter((name) => LINK.test(name));
  return {
    places: values(['doi', ...(isArxiv ? ['eprint'] : []), ...PLACES, ...links]),
    free: values(['note', 'addendum', 'pubstate']),
    isbn: values(['isbn']),
    pmid: values(['pmid', ...(/pubmed|medline/i.test(archive) ? ['eprint'] : [])]),
  };
}

const PLACE_MAX_CHARACTERS = 2_000;
const PLACES =
  'arxivid arxiv arxiv_id url howpublished journal journaltitle eid number volume pages publisher series archive archiveid institution'.split(
    ' ',
  );
/** Fields of programs that hold addresses: DBLP's `ee`, BibDesk's `bdsk-url-1`, `adsurl`, `biburl` of the entry itself aside. */
const LINK = /^(?:bdsk-url-\d+|ee|pdf|link|links|html|web|website|adsurl|eprinturl|pdfurl|video|opturl|uri)$/;
