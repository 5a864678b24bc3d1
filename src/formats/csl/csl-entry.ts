import type { BibliographicRecord } from '../../domain/bibliography/record.ts';
import { scripted } from '../../domain/latex/latex-scripts.ts';
import { venueInNote } from '../accepted-note.ts';
import { findId, findIdAlone } from '../find-id.ts';
import { findIdentifiers } from '../find-identifiers.ts';
import { withCharacters } from '../html-characters.ts';
import { noteToMarkdown } from '../html-to-markdown.ts';
import type { RawEntry } from '../import-entry.ts';
import { asRecord, type Fields, textOf, textsOf } from '../json/json-parse.ts';
import { withOwnPart } from '../own-part.ts';
import { subjectClassWith } from '../primary-class.ts';
import { noteParts } from '../program-lines.ts';
import { cslDate } from './csl-dates.ts';
import { cslNames } from './csl-names.ts';

/** What a CSL-JSON item tells, also as Crossref, citation-js and astrocite write one (texts in lists). `at`: where it stands, should it have no id. */
export function readCslItem(item: Fields, at: string): RawEntry {
  const own = asRecord(asRecord(item.custom)?.paperglance);
  return withOwnPart(cslEntry(item, at), own && JSON.stringify(own));
}

/** The same without our own part. */
export function cslEntry(item: Fields, at: string): RawEntry {
  const text = (name: string) => textsOf(item, name)[0];
  const places = PLACES.flatMap((name) => textsOf(item, name));
  const notes = [...textsOf(item, 'note'), ...textsOf(item, 'annote')].map(noteToMarkdown);
  const note = noteParts(notes.join('\n\n'), 'extra');
  const free = [...notes, text('id') ?? ''];
  const id = firstOf(places, findId) ?? firstOf(free, findIdAlone);
  const record = recordOf(item, places, free, note.citationKey);
  return {
    at: text('id') ?? at,
    id,
    record: { ...record, ...otherFields(item, record, note.lines) },
    title: record.title,
    tags: keywordsOf(item),
    note: note.note,
    primaryClass: subjectClassWith(id, [...places, ...free]),
  };
}

/** Where identifiers and addresses stand, the surest first. */
const PLACES = [
  'DOI',
  'URL',
  'number',
  'archive_location',
  'archive-location',
  'archive',
  'container-title',
  'publisher',
  'volume',
  'PMCID',
];

function recordOf(
  item: Fields,
  places: readonly string[],
  free: readonly string[],
  noteKey: string | undefined,
): BibliographicRecord {
  const text = (name: string) => textsOf(item, name)[0]?.trim();
  const identifiers = findIdentifiers({ places, free, isbn: textsOf(item, 'ISBN'), pmid: textsOf(item, 'PMID') });
  const [authors, editors] = [cslNames(item.author), cslNames(item.editor)];
  const issued = DATES.map((name) => cslDate(item[name])).find((date) => date !== undefined);
  const publisher = text('publisher');
  const texts: Readonly<Record<string, string | undefined>> = {
    type: cslType(text('type')),
    title: withoutTags(text('title')),
    container: withoutTags(text('container-title')),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('page'),
    publisher: identifiers.arxiv && /^arxiv(?:\.org)?$/i.test(publisher ?? '') ? undefined : publisher,
    edition: text('edition'),
    version: text('version'),
    venue: venueInNote(text('status')),
    language: text('language'),
    abstract: withoutTags(text('abstract')),
    citationKey: text('citation-key') ?? text('citekey') ?? noteKey ?? keyIn(text('id')),
  };
  return {
    identifiers,
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value)),
    ...(authors.names.length > 0 && { authors: authors.names }),
    ...(authors.andOthers && { andOthers: true as const }),
    ...(editors.names.length > 0 && { editors: editors.names }),
    ...(issued && { issued }),
  };
}

/** Crossref tells of print and screen apart. */
const DATES = ['issued', 'published', 'published-print', 'published-online', 'available-date', 'original-date', 'year'];

/** Crossref's own names of types: https://api.crossref.org/types */
const CROSSREF_TYPES: ReadonlyMap<string, string> = new Map([
  ['journal-article', 'article-journal'],
  ['proceedings-article', 'paper-conference'],
  ['posted-content', 'article'],
  ['preprint', 'article'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['dissertation', 'thesis'],
  ['report-component', 'report'],
]);

function cslType(type: string | undefined): string | undefined {
  return type === undefined ? undefined : (CROSSREF_TYPES.get(type) ?? type);
}

/** An id is a key where a person could have chosen it: no number, no address, nothing that a program counted. */
function keyIn(id: string | undefined): string | undefined {
  const isKey = id !== undefined && /\p{L}/u.test(id) && id.length <= KEY_MAX_CHARACTERS && !NO_KEY.test(id);
  return isKey ? id : undefined;
}

const KEY_MAX_CHARACTERS = 300;
/** Addresses, DOIs, Zotero's "12345/ABCD2345", and what Mendeley and citation-js count. */
const NO_KEY = /^https?:|^(?:doi:)?10\.\d{4,9}\/|^\d+\/[A-Z0-9]{8}$|^ITEM-\d+$|^temp_id_\d+$/i;

/** A list of keywords as it stands, or a line of them. */
function keywordsOf(item: Fields): readonly string[] {
  if (Array.isArray(item.keyword)) return textsOf(item, 'keyword');
  const line = textOf(item, 'keyword') ?? '';
  return line.split(line.includes(';') ? ';' : ',');
}

/** CSL's own markup and JATS's, and no other: "<think>" is part of a title. */
function withoutTags(text: string | undefined): string | undefined {
  const plain = text
    ?.replace(/<(sup|sub)>([^<]{1,40})<\/\1>/g, (_, kind: string, inner: string) =>
      scripted(kind === 'sup' ? '^' : '_', inner),
    )
    .replace(
      /<\/?(?:i|b|sc|sup|sub|jats:[a-z-]+)>|<span (?:class="nocase"|style="font-variant: ?small-caps;")>|<\/span>/g,
      '',
    );
  return plain && withCharacters(plain).trim();
}

/** The fields that the record has no place for; a program's lines of the note are one. */
function otherFields(
  item: Fields,
  { identifiers }: BibliographicRecord,
  noteLines: readonly string[],
): Pick<BibliographicRecord, 'others'> {
  const isIn = (name: string) =>
    TAKEN.has(name) ||
    (name === 'status' && venueInNote(textOf(item, name)) !== undefined) ||
    (name === 'number' && /^arxiv:/i.test(textOf(item, name) ?? '') && identifiers.arxiv !== undefined);
  const { paperglance: _, ...custom } = asRecord(item.custom) ?? {};
  const others = {
    ...Object.fromEntries(Object.entries(item).filter(([name]) => !isIn(name))),
    ...(Object.keys(custom).length > 0 && { custom }),
    ...(noteLines.length > 0 && { note: noteLines.join('\n') }),
  };
  return Object.keys(others).length > 0 ? { others: { csl: others } } : {};
}

const TAKEN = new Set(
  [
    'id type title author editor issued container-title volume issue page publisher edition version language abstract keyword',
    'note annote DOI URL ISBN PMID citation-key citekey custom year',
  ].flatMap((names) => names.split(' ')),
);

function firstOf(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
