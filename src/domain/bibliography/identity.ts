import { isArxivId } from '../arxiv-id.ts';
import { fnv1a } from '../fnv.ts';
import { latexToText } from '../latex/latex.ts';
import type { Paper } from '../paper.ts';
import { foldText } from '../search/fold.ts';
import { guessName } from './guess-name.ts';
import { normalIdentifiers, normalUrl } from './identifiers.ts';
import type { BibliographicRecord, Identifiers, Name } from './record.ts';

/**
 * What tells a publication from others. `keys` are all names by which it can be found, the surest first: "1706.03762", "doi:10.…",
 * "openreview:…", "acl:…", "isbn:…", "pmid:…", "url:https://…", and last "title:…|family", without the year.
 */
export interface Identity {
  readonly keys: readonly string[];
  readonly identifiers: Identifiers;
  /** The arXiv id, or the service's own for a paper that has none. */
  readonly serviceId?: string;
  /** Folded. */
  readonly title: string;
  /** Of the first author, folded. */
  readonly family: string;
  readonly year?: number;
  /** The reader's hand changed title or authors: they no longer tell it from what files call it. */
  readonly isRenamed?: true;
}

/**
 * The id of a paper that a record describes: its arXiv id, else the first of its other identifiers, else its title, year and first family
 * name: "title:on nothing|2017|lind". Undefined where the record has neither an identifier nor a title.
 */
export function paperIdOf(record: BibliographicRecord, paper?: Named): string | undefined {
  const { keys, title, year, family } = identityOf(record, paper);
  const first = keys.find((key) => !key.startsWith('title:'));
  return first ?? (title ? titleId({ title, family, ...(year !== undefined && { year }) }) : undefined);
}

/** The id by title, for a paper whose identifiers belong to another one already. */
export function titleId({ title, year, family }: Pick<Identity, 'title' | 'year' | 'family'>): string {
  return `title:${title}|${year ?? ''}|${family}`;
}

/** Whether an id was made by `paperIdOf` of something else than an arXiv id: the service knows no such paper. */
export function isMadeId(id: string): boolean {
  return /^(?:doi|openreview|acl|isbn|pmid|url|title):/.test(id);
}

/** The identifier that a made id was made of. */
export function identifiersOfId(id: string): Identifiers {
  const [, name = '', value = ''] = /^(doi|openreview|acl|isbn|pmid|url):(.+)$/s.exec(id) ?? [];
  return normalIdentifiers({ [name]: value });
}

/** What is known of a paper beside its record. */
type Named = Partial<Pick<Paper, 'id' | 'title' | 'authors' | 'publishedAt'>>;

/** The identity of what a record says; what it does not say is told by the paper, where there is one. */
export function identityOf(record: BibliographicRecord | undefined, paper: Named = {}): Identity {
  const { id } = paper;
  const told = { ...record?.identifiers, ...(id !== undefined && isArxivId(id) && { arxiv: id }) };
  const identifiers = normalIdentifiers(told);
  const title = foldedTitle(record?.title ?? latexToText(paper.title ?? ''));
  const family = foldedName(record?.authors?.[0] ?? spoken(paper.authors?.[0]));
  const year = record?.issued?.year ?? yearOf(paper.publishedAt);
  const own = id === undefined ? [] : [id];
  const serviceId = identifiers.arxiv ?? own.find((one) => !isMadeId(one));
  return {
    keys: [...new Set([...own, ...keysOf(identifiers, record), ...(title ? [`title:${title}|${family}`] : [])])],
    identifiers,
    ...(serviceId !== undefined && { serviceId }),
    title,
    family,
    ...(year !== undefined && { year }),
    ...(record?.edited?.some((field) => field === 'title' || field === 'authors') && { isRenamed: true as const }),
  };
}

/**
 * Whether two identities with a key in common are of one publication. An id of the service decides, as arXiv's do. Other identifiers are at times given to
 * several publications (the DOI of the proceedings, the ISBN of the book, the address of the conference): where both title and first
 * author differ, they are. By title alone they are one if no identifier contradicts, and the years fit: a preprint may appear in print up to
 * two years later.
 */
export function isSamePublication(a: Identity, b: Identity): boolean {
  if (a.serviceId !== undefined && b.serviceId !== undefined) return a.serviceId === b.serviceId;
  const shared = a.keys.filter((key) => b.keys.includes(key));
  const isContradicted = contradicts(a.identifiers, b.identifiers);
  if (shared.some((key) => !LOOSE_KEY.test(key))) return !areDifferentWorks(a, b);
  if (isContradicted || shared.length === 0) return false;
  return shared.some((key) => !key.startsWith('title:')) ? !areDifferentWorks(a, b) : areYearsClose(a, b);
}

/** By which several publications may be found that registries tell apart. */
const LOOSE_KEY = /^(?:title|url|isbn):/;
const TITLE_MAX = 200;
const KEY_MAX = 400;

function keysOf(identifiers: Identifiers, record: BibliographicRecord | undefined): readonly string[] {
  const { arxiv, doi, openreview, acl, isbn, pmid, url } = identifiers;
  const keys = [
    arxiv,
    doi && `doi:${doi}`,
    openreview && `openreview:${openreview}`,
    acl && `acl:${acl}`,
    isbn && isWholeBook(record) && `isbn:${isbn}`,
    pmid && `pmid:${pmid}`,
    url && urlKey(url),
  ];
  return keys.flatMap((key) => (key ? [shortened(key)] : []));
}

/** Chapters and papers are given the ISBN of the book that they stand in. */
function isWholeBook(record: BibliographicRecord | undefined): boolean {
  return record?.type === undefined ? record?.container === undefined : record.type === 'book';
}

/**
 * The address as far as it tells pages apart: without www, fragment, the slash at its end and what only says where a visitor came from.
 * None for the front page of a site.
 */
function urlKey(address: string): string | undefined {
  const url = normalUrl(address);
  if (!url) return undefined;
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname.replace(/\/(?:index\.html?)?$/, '');
  if (path === '' && url.search === '') return undefined;
  return `url:https://${url.host.replace(/^www\./, '')}${path}${url.search}`;
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/i;

/** A key no longer than an id may be: the end of an endless address becomes a checksum (FNV-1a, 32 bits, from both ends). */
function shortened(key: string): string {
  if (key.length <= KEY_MAX) return key;
  const reversed = [...key].reverse().join('');
  return `${key.slice(0, KEY_MAX).toWellFormed()}~${checksum(key)}${checksum(reversed)}`;
}

function checksum(text: string): string {
  return (fnv1a(text) >>> 0).toString(16).padStart(8, '0');
}

/** Letters and digits alone, so that dashes, quotes and spacing make no difference. */
function foldedTitle(title: string): string {
  const words = foldText(title.slice(0, TITLE_MAX * 4)).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.join(' ').slice(0, TITLE_MAX).toWellFormed().trim();
}

function foldedName(name: Name | undefined): string {
  if (!name) return '';
  const words = foldText('literal' in name ? name.literal : name.family).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.join(' ').slice(0, TITLE_MAX).toWellFormed().trim();
}

function spoken(author: string | undefined): Name | undefined {
  return author === undefined ? undefined : guessName(author);
}

function yearOf(at: number | undefined): number | undefined {
  return at === undefined ? undefined : new Date(at).getUTCFullYear();
}

function areDifferentWorks(a: Identity, b: Identity): boolean {
  if (a.isRenamed || b.isRenamed) return false;
  const differ = (x: string, y: string) => x !== '' && y !== '' && x !== y && !x.startsWith(y) && !y.startsWith(x);
  return differ(a.title, b.title) && differ(a.family, b.family);
}

function contradicts(a: Identifiers, b: Identifiers): boolean {
  return (['arxiv', 'doi', 'openreview', 'acl', 'pmid'] as const).some(
    (name) => a[name] !== undefined && b[name] !== undefined && a[name] !== b[name],
  );
}

const PRINTED_AFTER_YEARS = 2;

function areYearsClose(a: Identity, b: Identity): boolean {
  if (a.year === undefined || b.year === undefined || a.year === b.year) return true;
  const [preprint, printed] = a.identifiers.arxiv === undefined ? [b, a] : [a, b];
  const later = (printed.year ?? 0) - (preprint.year ?? 0);
  return preprint.identifiers.arxiv !== undefined && later > 0 && later <= PRINTED_AFTER_YEARS;
}
