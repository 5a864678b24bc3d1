import { cleanLine } from '../domain/clean-text.ts';
import { subjectClassIn } from './primary-class.ts';
import type { PublicationDate } from './publication-date.ts';
import { IMPORT_MAX, type Refusal, refused } from './refusal.ts';

/** What a foreign file tells of one paper; what it does not tell is missing, and can be looked up by the id. */
export interface ImportEntry {
  /** arXiv's id, or the id in one of our own addresses. */
  readonly id: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly abstract?: string;
  readonly published?: PublicationDate;
  readonly tags: readonly string[];
  readonly note?: string;
  readonly starred?: true;
  readonly savedAt?: number;
  readonly code?: string;
  readonly primaryClass?: string;
}

/** An entry that was passed over, and where it stands: its key, or its line or place in the file. */
export interface ImportProblem {
  readonly at: string;
  readonly why: 'no-arxiv-id' | 'unreadable' | 'twice';
}

export interface ImportEntries {
  readonly kind: 'ok';
  readonly entries: readonly ImportEntry[];
  readonly problems: readonly ImportProblem[];
}

/** A file's word on one paper, as it stands there. */
export interface RawEntry {
  readonly at: string;
  readonly id: string | undefined;
  readonly title?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly abstract?: string | undefined;
  readonly published?: PublicationDate | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly starred?: boolean | undefined;
  readonly savedAt?: number | undefined;
  readonly code?: string | undefined;
  readonly primaryClass?: string | undefined;
}

/** The entries of a file in order, cleaned and capped, each paper once. Stops with a refusal where there are too many. */
export function collectEntries(found: Iterable<RawEntry | ImportProblem>): ImportEntries | Refusal {
  const entries = new Map<string, ImportEntry>();
  const problems: ImportProblem[] = [];
  for (const item of found) {
    if (entries.size + problems.length >= IMPORT_MAX.entries) return refused('too-many');
    if ('why' in item) problems.push({ ...item, at: clean(item.at, MAX.at) });
    else if (item.id === undefined) problems.push({ at: clean(item.at, MAX.at), why: 'no-arxiv-id' });
    else if (entries.has(item.id)) problems.push({ at: clean(item.at, MAX.at), why: 'twice' });
    else entries.set(item.id, cleanEntry(item.id, item));
  }
  if (entries.size + problems.length === 0) return refused('empty');
  return { kind: 'ok', entries: [...entries.values()], problems };
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
} as const;

function cleanEntry(id: string, raw: RawEntry): ImportEntry {
  const title = clean(raw.title, MAX.title);
  const abstract = clean(raw.abstract, MAX.abstract);
  const note = noteText(raw.note);
  const code = raw.code?.trim();
  const primaryClass = subjectClassIn(clean(raw.primaryClass, MAX.class));
  return {
    id,
    authors: lines(raw.authors, MAX.name, MAX.authors),
    tags: [...new Set(lines(raw.tags, MAX.tag, MAX.tags))],
    ...(title && { title }),
    ...(abstract && { abstract }),
    ...(raw.published && { published: raw.published }),
    ...(note && { note }),
    ...(raw.starred && { starred: true as const }),
    ...(raw.savedAt !== undefined && isTime(raw.savedAt) && { savedAt: raw.savedAt }),
    ...(code && code.length <= MAX.address && /^https:\/\/[^\s\\@]+$/i.test(code) && { code }),
    ...(primaryClass && { primaryClass }),
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

/** Many lines, as the reader wrote them. */
function noteText(text = ''): string {
  return text
    .slice(0, MAX.note)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

function isTime(at: number): boolean {
  return Number.isInteger(at) && at > 0 && at < 8.64e15;
}
