import { isMadeId } from './bibliography/identity.ts';
import { paperWithRecord } from './bibliography/paper-of-record.ts';
import { parseRecord } from './bibliography/parse-record.ts';
import type { BibliographicRecord } from './bibliography/record.ts';
import { isRecord } from './is-record.ts';
import { isPosition, positionFor } from './position.ts';
import { READING_STATES, type SavedPaper } from './saved-paper.ts';
import { cleanTags } from './tags.ts';
import { type PaperNews, parsePaperNews } from './watching/paper-news.ts';

/** The reading list's second copy, outside of the database: what the user wrote, and what names the paper. */
export type MirrorEntry = Omit<SavedPaper, 'paper'> & {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publishedAt?: number;
  /** The next two: nobody else could tell them again. */
  readonly primaryClass?: string;
  readonly abstract?: string;
  /** The library's, when the row was last written. */
  readonly generation: number;
};

/** The hidden papers: when, and the title, by id. */
export type MirroredHidden = Readonly<Record<string, readonly [hiddenAt: number, title: string]>>;

/** What the database was like when the mirror was last brought up to date. */
export interface MirrorCheckpoint {
  readonly databaseId: string;
  readonly generation: number;
  /** Entries, the shelf among them. */
  readonly count: number;
  readonly hidden: number;
}

/** All that the mirror holds. */
export interface MirrorReading {
  readonly entries: ReadonlyMap<string, MirrorEntry>;
  readonly hidden: MirroredHidden;
}

/** What is to be written to the mirror; the witness goes last. */
export interface MirrorChange {
  readonly entries: readonly MirrorEntry[];
  readonly gone: readonly string[];
  readonly hidden?: MirroredHidden | undefined;
  readonly witness: MirrorCheckpoint;
}

/** Where the mirror is kept, as the store sees it. */
export interface Mirror {
  /** Runs one at a time, across pages and worker. */
  readonly alone: <T>(act: () => Promise<T>) => Promise<T>;
  /** All is to be deleted: nothing comes back from here, and nothing goes here. */
  readonly isErasing: () => Promise<boolean>;
  readonly readWitness: () => Promise<MirrorCheckpoint | undefined>;
  readonly readAll: () => Promise<MirrorReading>;
  readonly write: (change: MirrorChange) => Promise<void>;
  /** Leaves word of what happened, for the next page that opens. */
  readonly leaveNotice: (notice: LibraryNotice) => Promise<void>;
}

/**
 * What has to be said about the list. `restored`: papers were missing in the database and came back; `mirrored`: the second
 * copy was missing and was made anew.
 */
export interface LibraryNotice {
  readonly kind: 'restored' | 'mirrored';
  /** Papers. */
  readonly count: number;
  readonly at: number;
}

export function mirrorEntry({ paper, record, news, ...rest }: SavedPaper, generation: number): MirrorEntry {
  const { title, authors, publishedAt, primaryClass } = paper;
  const told = record?.abstract === undefined && isMadeId(rest.id) ? paper.abstract : '';
  const known = {
    ...(publishedAt !== undefined && { publishedAt }),
    ...(primaryClass && { primaryClass }),
    ...(told && { abstract: told }),
    ...(record && { record: mirroredRecord(record, rest.id) }),
    ...(news && { news: mirroredNews(news) }),
  };
  return { ...rest, title, authors, ...known, generation };
}

/** An abstract that the service will tell again is most of a record. */
function mirroredRecord({ abstract, ...record }: BibliographicRecord, id: string): BibliographicRecord {
  const isToKeep = isMadeId(id) || record.edited?.includes('abstract');
  return { ...record, ...(isToKeep && abstract !== undefined && { abstract }) };
}

/** arXiv tells the abstract again. */
function mirroredNews({ facts, items }: PaperNews): PaperNews {
  const { abstract: _, ...arxiv } = facts.arxiv ?? {};
  return { facts: { ...facts, ...(facts.arxiv && { arxiv }) }, items };
}

/** The entry as it can be brought back; its own copy of the paper is to be completed, where the service knows it. */
export function entryFromMirror(entry: MirrorEntry): SavedPaper {
  const { title, authors, publishedAt, primaryClass, abstract = '', generation: _, ...rest } = entry;
  const known = { ...(publishedAt !== undefined && { publishedAt }), ...(primaryClass && { primaryClass }) };
  const paper = paperWithRecord({ id: rest.id, title, abstract, authors, ...known }, rest.record);
  return { ...rest, paper, ...(!isMadeId(rest.id) && { incomplete: true as const }) };
}

/** An entry from whatever is stored; undefined where too little of it is left. */
export function parseMirrorEntry(stored: unknown): MirrorEntry | undefined {
  if (!isRecord(stored) || typeof stored.id !== 'string' || stored.id === '') return undefined;
  const { id, title, authors, state, tags, note, savedAt, changedAt, position, generation } = stored;
  if (!isNumber(savedAt)) return undefined;
  const record = parseRecord(stored.record);
  const news = parsePaperNews(stored.news);
  return {
    id,
    title: typeof title === 'string' && title ? title : id,
    authors: texts(authors),
    state: READING_STATES.find((one) => one === state) ?? 'to-read',
    tags: cleanTags(texts(tags)),
    note: typeof note === 'string' ? note : '',
    savedAt,
    changedAt: isNumber(changedAt) ? changedAt : savedAt,
    position: isPosition(position) ? position : positionFor(savedAt),
    generation: isNumber(generation) ? generation : 0,
    ...(stored.starred === true && { starred: true as const }),
    ...(stored.incomplete === true && { incomplete: true as const }),
    ...(record && { record }),
    ...(typeof stored.watched === 'boolean' && { watched: stored.watched }),
    ...(news && { news }),
    ...(typeof stored.abstract === 'string' && { abstract: stored.abstract }),
    ...(typeof stored.primaryClass === 'string' && { primaryClass: stored.primaryClass }),
    ...timeIn(stored, 'keyedAt'),
    ...timeIn(stored, 'importedAt'),
    ...timeIn(stored, 'publishedAt'),
    ...timeIn(stored, 'readingAt'),
    ...timeIn(stored, 'doneAt'),
    ...timeIn(stored, 'snoozedUntil'),
    ...timeIn(stored, 'wokeAt'),
    ...timeIn(stored, 'removedAt'),
  };
}

export function parseMirrorCheckpoint(stored: unknown): MirrorCheckpoint | undefined {
  if (!isRecord(stored)) return undefined;
  const { databaseId, generation, count, hidden } = stored;
  if (typeof databaseId !== 'string' || !isNumber(generation) || !isNumber(count) || !isNumber(hidden))
    return undefined;
  return { databaseId, generation, count, hidden };
}

export function parseMirroredHidden(stored: unknown): MirroredHidden {
  if (!isRecord(stored)) return {};
  const rows = Object.entries(stored).flatMap(([id, value]) => {
    if (!Array.isArray(value) || !isNumber(value[0])) return [];
    return [[id, [value[0], typeof value[1] === 'string' ? value[1] : id] as const] as const];
  });
  return Object.fromEntries(rows);
}

export function parseLibraryNotice(stored: unknown): LibraryNotice | undefined {
  if (!isRecord(stored) || !isNumber(stored.count) || !isNumber(stored.at)) return undefined;
  const { kind, count, at } = stored;
  return kind === 'restored' || kind === 'mirrored' ? { kind, count, at } : undefined;
}

type TimeName =
  | 'keyedAt'
  | 'importedAt'
  | 'publishedAt'
  | 'readingAt'
  | 'doneAt'
  | 'snoozedUntil'
  | 'wokeAt'
  | 'removedAt';

function timeIn<Name extends TimeName>(
  stored: Record<string, unknown>,
  name: Name,
): { readonly [Key in Name]?: number } {
  const value = stored[name];
  return isNumber(value) ? ({ [name]: value } as { readonly [Key in Name]?: number }) : {};
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
