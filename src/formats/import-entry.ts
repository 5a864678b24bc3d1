import { paperIdOf } from '../domain/bibliography/identity.ts';
import { spokenName } from '../domain/bibliography/names.ts';
import { parseRecord } from '../domain/bibliography/parse-record.ts';
import type { BibliographicRecord, PartialDate } from '../domain/bibliography/record.ts';
import { cleanLine } from '../domain/clean-text.ts';
import { noteText } from '../domain/note-text.ts';
import { positionFor } from '../domain/position.ts';
import type { ReadingState } from '../domain/saved-paper.ts';
import { subjectClassIn } from './primary-class.ts';
import type { ReadingSteps } from './reading-steps.ts';
import { IMPORT_MAX, type Refusal, refused } from './refusal.ts';
import { entryCollection, type ImportEntry, type PlacedEntry } from './unite-entries.ts';

/** An entry that was passed over, and where it stands: its key, or its line or place in the file. */
export interface ImportProblem {
  readonly at: string;
  /** What the file calls it. */
  readonly title?: string | undefined;
  readonly why: 'no-arxiv-id' | 'no-identity' | 'no-paper' | 'unreadable' | 'twice';
}

export interface ImportEntries {
  readonly kind: 'ok';
  readonly entries: readonly ImportEntry[];
  /** Entries that are of a paper which stands further up in the file: what they say went to that one. */
  readonly united?: readonly Omit<ImportProblem, 'why'>[];
  readonly problems: readonly ImportProblem[];
}

/** A file's word on one paper, as it stands there. */
export interface RawEntry {
  readonly at: string;
  readonly id?: string | undefined;
  /** What the file says of the publication for sure, in its own parts. */
  readonly record?: BibliographicRecord | undefined;
  readonly exportedKey?: string | undefined;
  /** The next four: what stands for a publication until somebody tells more, as a link's text or names as they are spoken. */
  readonly title?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly abstract?: string | undefined;
  readonly published?: PartialDate | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly starred?: boolean | undefined;
  readonly state?: ReadingState | undefined;
  readonly savedAt?: number | undefined;
  readonly readingAt?: number | undefined;
  readonly doneAt?: number | undefined;
  readonly snoozedUntil?: number | undefined;
  /** Where the order of the file is the list's own: then `savedAt` gives no place. */
  readonly isInOrder?: boolean | undefined;
  readonly code?: string | undefined;
  readonly primaryClass?: string | undefined;
}

/** An entry, or how much of the file has been read. */
export type FoundEntry = RawEntry | ImportProblem | number;

/**
 * The entries of a file in order, cleaned and capped, each paper once, with a pause behind each. Stops with a refusal where there are too
 * many.
 */
export function* collectSteps(found: Iterable<FoundEntry>): ReadingSteps<ImportEntries | Refusal> {
  const collection = entryCollection();
  const united: Omit<ImportProblem, 'why'>[] = [];
  const problems: ImportProblem[] = [];
  let count = 0;
  let part: number | undefined;
  for (const item of found) {
    if (typeof item === 'number') part = item;
    yield part;
    if (typeof item === 'number') continue;
    count += 1;
    if (count > IMPORT_MAX.entries) return refused('too-many');
    const entry = 'why' in item ? item : cleanEntry(item);
    if ('why' in entry) problems.push({ ...named(item), why: entry.why });
    else if (collection.add(entry) === 'united') united.push(named(item));
  }
  if (count === 0) return refused('empty');
  return { kind: 'ok', entries: placed(collection.entries()), problems, ...(united.length > 0 && { united }) };
}

/** Places for entries that stand in the list's order: where the newest of those stands that are not above it, and below those that are. */
function placed(entries: readonly PlacedEntry[]): readonly ImportEntry[] {
  const placedEntries: ImportEntry[] = [];
  let newest = 0;
  for (const [index, { isInOrder, ...entry }] of [...entries.entries()].reverse()) {
    newest = Math.max(newest, entry.savedAt ?? 0);
    placedEntries.push(isInOrder ? { ...entry, position: positionFor(newest, index + 1) } : entry);
  }
  return placedEntries.reverse();
}

function named({ at, title, record }: Pick<RawEntry, 'at' | 'title' | 'record'>): Omit<ImportProblem, 'why'> {
  const name = clean(title ?? record?.title, MAX.title);
  return { at: clean(at, MAX.at), ...(name && { title: name }) };
}

/** As for the service's own text; tags and notes are the reader's. */
const MAX = {
  at: 120,
  title: 500,
  abstract: 10_000,
  name: 200,
  authors: 5_000,
  tag: 100,
  tags: 100,
  note: 100_000,
  address: 2_048,
  class: 30,
  key: 300,
} as const;

function cleanEntry(told: RawEntry): PlacedEntry | Pick<ImportProblem, 'why'> {
  const raw = withPlainFields(told);
  const title = clean(raw.title, MAX.title);
  const abstract = clean(raw.abstract, MAX.abstract);
  const note = noteText((raw.note ?? '').slice(0, MAX.note));
  const exportedKey = clean(raw.exportedKey, MAX.key);
  const code = raw.code?.trim();
  const primaryClass = subjectClassIn(clean(raw.primaryClass, MAX.class));
  const record = parseRecord(raw.record);
  const authors = lines(raw.authors, MAX.name, MAX.authors);
  const id = record?.identifiers.arxiv ?? raw.id ?? (record && paperIdOf(record, { title, authors }));
  if (id === undefined) return { why: record ? 'no-identity' : 'no-arxiv-id' };
  return {
    id,
    authors,
    tags: [...new Set(lines(raw.tags, MAX.tag, MAX.tags))],
    ...(record && { record }),
    ...(exportedKey && { exportedKey }),
    ...(title && { title }),
    ...(abstract && { abstract }),
    ...(raw.published && { published: raw.published }),
    ...(note && { note }),
    ...(raw.starred && { starred: true as const }),
    ...(raw.state && { state: raw.state }),
    ...timesIn(raw),
    ...(raw.isInOrder && { isInOrder: true as const }),
    ...(code && code.length <= MAX.address && /^https:\/\/[^\s\\@]+$/i.test(code) && { code }),
    ...(primaryClass && { primaryClass }),
  };
}

function withPlainFields(raw: RawEntry): RawEntry {
  const plain = plainFieldsOf(raw.record);
  return {
    ...raw,
    title: raw.title ?? plain.title,
    authors: raw.authors ?? plain.authors,
    abstract: raw.abstract ?? plain.abstract,
    published: raw.published ?? plain.published,
  };
}

/** What rows show of a record. A date without its day is no moment. */
export function plainFieldsOf(
  record: BibliographicRecord | undefined,
): Pick<RawEntry, 'title' | 'authors' | 'abstract' | 'published'> {
  const { title, authors = [], abstract, issued } = record ?? {};
  return {
    title,
    authors: authors.map(spokenName),
    abstract,
    published: issued?.day === undefined ? undefined : issued,
  };
}

/** The first characters are cut off before cleaning: a line of 100 MB is not worth a look at its end. */
function clean(text: string | undefined, maxLength: number): string {
  return text === undefined ? '' : cleanLine(text.slice(0, maxLength * 4), maxLength);
}

function lines(texts: readonly string[] = [], maxLength: number, maxCount: number): string[] {
  const kept: string[] = [];
  for (const text of texts) {
    const line = clean(text, maxLength);
    if (line) kept.push(line);
    if (kept.length === maxCount) break;
  }
  return kept;
}

type Times = Pick<ImportEntry, 'savedAt' | 'readingAt' | 'doneAt' | 'snoozedUntil'>;

/** Those that a Date knows. */
function timesIn({ savedAt, readingAt, doneAt, snoozedUntil }: RawEntry): Times {
  const isTime = ([, at]: readonly [string, number | undefined]) =>
    at !== undefined && Number.isInteger(at) && at > 0 && at < 8.64e15;
  return Object.fromEntries(Object.entries({ savedAt, readingAt, doneAt, snoozedUntil }).filter(isTime));
}
