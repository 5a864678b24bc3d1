import { arxivId } from '../domain/arxiv-id.ts';
import { isoDate } from '../domain/bibliography/dates.ts';
import { isMadeId } from '../domain/bibliography/identity.ts';
import { citedName } from '../domain/bibliography/names.ts';
import type { BibliographicRecord, Name } from '../domain/bibliography/record.ts';
import { present } from '../domain/present.ts';
import type { Citable } from './citable.ts';
import { citableUrl, citedRecord } from './cited-record.ts';
import { fieldsOfType, type ZoteroType, zoteroTypeOf } from './zotero-types.ts';

/** A publication as Zotero's translators describe one: https://www.zotero.org/support/dev/translators/coding. */
export interface ZoteroItem {
  readonly itemType: ZoteroType;
  /** Whatever tells items of one delivery apart. */
  readonly id: string;
  readonly title: string;
  readonly creators: readonly ZoteroCreator[];
  readonly tags: readonly ZoteroTag[];
  /** HTML. */
  readonly notes: readonly { readonly note: string }[];
  /** Files are not handed over: Zotero finds them by itself. */
  readonly attachments: readonly never[];
  /** The fields that the type has: `volume`, `proceedingsTitle` and their like. */
  readonly [field: string]: unknown;
}

/** `fieldMode` 1: a name that has no parts. */
type ZoteroCreator = { readonly creatorType: string; readonly lastName: string } & (
  | { readonly firstName: string }
  | { readonly fieldMode: 1 }
);

/** `type` 1: it came with the publication, and is none of the reader's. */
interface ZoteroTag {
  readonly tag: string;
  readonly type?: 1;
}

/** The item for one paper, by what its file or its reader said of it and else the service; its tags and its note. */
export function zoteroItem(citable: Citable): ZoteroItem {
  const { paper, record: told, tags = [], note = '' } = citable;
  const record = citedRecord(citable);
  const { authors = [], editors = [], issued, keywords = [] } = record;
  const itemType = zoteroTypeOf(record, isMadeId(paper.id));
  return {
    itemType,
    id: paper.id,
    title: record.title ?? '',
    creators: [
      ...authors.map((name) => creator(name, AUTHORS[itemType] ?? 'author')),
      ...editors.map((name) => creator(name, 'editor')),
    ],
    abstractNote: record.abstract ?? '',
    date: issued ? isoDate(issued) : '',
    url: citableUrl(paper.id, told) ?? '',
    ...present({ language: record.language, libraryCatalog: catalogOf(paper.id, record) }),
    ...fieldsOfType(itemType, record),
    tags: [...tags.map((tag) => ({ tag })), ...keywords.map((tag) => ({ tag, type: 1 as const }))],
    notes: note.trim() === '' ? [] : [{ note: noteHtml(note) }],
    attachments: [],
  };
}

/** Whoever made it, by the name that Zotero has for the kind. */
const AUTHORS: Partial<Record<ZoteroType, string>> = {
  computerProgram: 'programmer',
  presentation: 'presenter',
  patent: 'inventor',
};

function creator(name: Name, creatorType: string): ZoteroCreator {
  if ('literal' in name) return { creatorType, lastName: name.literal, fieldMode: 1 };
  const { given = '', suffix } = name;
  return { creatorType, firstName: suffix ? `${given}, ${suffix}` : given, lastName: citedName(name) };
}

/** Who told of it: the catalogue that its file names, else the registry that it is known by; of what the service alone knows, that. */
function catalogOf(id: string, { others, identifiers }: BibliographicRecord): string | undefined {
  const { source } = others?.csl ?? {};
  if (typeof source === 'string') return source;
  if (arxivId(id)) return 'arXiv.org';
  if (!isMadeId(id)) return 'Hugging Face';
  const [, name] = CATALOGS.find(([key]) => identifiers[key] !== undefined) ?? [];
  return name;
}

const CATALOGS = [
  ['arxiv', 'arXiv.org'],
  ['doi', 'DOI.org'],
  ['openreview', 'OpenReview'],
  ['acl', 'ACL Anthology'],
  ['pmid', 'PubMed'],
] as const;

/** The Markdown as it was written: paragraphs and lines, and nothing in it is markup. */
function noteHtml(note: string): string {
  const paragraphs = note.trim().split(/\n\s*\n/);
  return paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br/>')}</p>`).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
