import type { BibliographicRecord } from '../domain/bibliography/record.ts';
import { present } from '../domain/present.ts';

/** Zotero's names for CSL's types, and for the fields of the record in each: https://api.zotero.org/schema */
const TYPES = {
  journalArticle: { container: 'publicationTitle', has: 'volume issue pages DOI' },
  conferencePaper: { container: 'proceedingsTitle', publisher: 'publisher', has: 'volume pages DOI ISBN' },
  preprint: { publisher: 'repository', has: 'DOI' },
  book: { container: 'series', publisher: 'publisher', has: 'volume edition ISBN' },
  bookSection: { container: 'bookTitle', publisher: 'publisher', has: 'volume edition pages ISBN' },
  thesis: { publisher: 'university', has: '' },
  report: { container: 'seriesTitle', publisher: 'institution', has: 'pages' },
  dataset: { publisher: 'repository', has: 'DOI' },
  computerProgram: { container: 'seriesTitle', publisher: 'company', has: 'ISBN' },
  webpage: { container: 'websiteTitle', has: '' },
  magazineArticle: { container: 'publicationTitle', has: 'volume issue pages' },
  newspaperArticle: { container: 'publicationTitle', has: 'edition pages' },
  blogPost: { container: 'blogTitle', has: '' },
  presentation: { container: 'meetingName', has: '' },
  manuscript: { has: '' },
  patent: { has: 'pages' },
  standard: { publisher: 'publisher', has: 'DOI' },
  document: { publisher: 'publisher', has: '' },
} as const satisfies Readonly<Record<string, ZoteroFields>>;

interface ZoteroFields {
  readonly container?: string;
  readonly publisher?: string;
  readonly has: string;
}

export type ZoteroType = keyof typeof TYPES;

const BY_CSL: Readonly<Record<string, ZoteroType>> = {
  'article-journal': 'journalArticle',
  'paper-conference': 'conferencePaper',
  article: 'preprint',
  book: 'book',
  chapter: 'bookSection',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'computerProgram',
  webpage: 'webpage',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  'post-weblog': 'blogPost',
  speech: 'presentation',
  manuscript: 'manuscript',
  patent: 'patent',
  standard: 'standard',
};

/** The item type of a record. Where it has none: what stands in something is an article, and what only the service knows a preprint. */
export function zoteroTypeOf({ type, container }: BibliographicRecord, isOfFile: boolean): ZoteroType {
  if (type !== undefined) return BY_CSL[type] ?? 'document';
  if (container !== undefined) return 'journalArticle';
  return isOfFile ? 'document' : 'preprint';
}

/** The fields of a record under the names that the type has for them; what it has none for stands in `extra`, where Zotero reads it. */
export function fieldsOfType(type: ZoteroType, record: BibliographicRecord): Readonly<Record<string, string>> {
  const fields: ZoteroFields = TYPES[type];
  const { identifiers, container, publisher, volume, issue, pages, edition, citationKey } = record;
  const { arxiv, isbn, pmid } = identifiers;
  const isPreprint = type === 'preprint' && arxiv !== undefined;
  const doi = identifiers.doi ?? (isPreprint ? `10.48550/arXiv.${arxiv}` : undefined);
  const known = { volume, issue, pages, edition, DOI: doi, ISBN: isbn };
  const has = new Set<string>(fields.has.split(' '));
  const [own, extra] = [true, false].map((isOwn) => Object.entries(known).filter(([name]) => has.has(name) === isOwn));
  const lines = [
    citationKey && `Citation Key: ${citationKey}`,
    arxiv && !isPreprint && `arXiv:${arxiv}`,
    pmid && `PMID: ${pmid}`,
    ...(extra ?? []).map(([name, value]) => value && `${EXTRA_NAMES[name] ?? name}: ${value}`),
    !fields.container && container && `Container Title: ${container}`,
    !fields.publisher && publisher && `Publisher: ${publisher}`,
  ].filter(Boolean);
  return {
    ...present(Object.fromEntries(own ?? [])),
    ...present({
      ...(fields.container && { [fields.container]: container }),
      ...(fields.publisher && { [fields.publisher]: publisher }),
    }),
    ...(isPreprint && { repository: 'arXiv', archiveID: `arXiv:${arxiv}` }),
    ...(lines.length > 0 && { extra: lines.join('\n') }),
  } as Readonly<Record<string, string>>;
}

/** CSL's names for the fields, which Zotero reads in `extra`. */
const EXTRA_NAMES: Readonly<Record<string, string>> = {
  volume: 'Volume',
  issue: 'Issue',
  pages: 'Page',
  edition: 'Edition',
};
