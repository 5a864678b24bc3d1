import { identityOf } from '../bibliography/identity.ts';
import { utcDate } from '../bibliography/issued.ts';
import { spokenName } from '../bibliography/names.ts';
import type { BibliographicRecord } from '../bibliography/record.ts';
import { DAY_MS } from '../durations.ts';
import { feedDayAt } from '../feed-days/feed-day.ts';
import { latexToText } from '../latex/latex.ts';
import type { Paper } from '../paper.ts';
import type { SavedPaper } from '../saved-paper.ts';
import { isAsleep } from '../snooze.ts';
import { summaryLine } from '../summary-line.ts';
import { dayNumber, dayNumberOf } from './day-number.ts';

/** The parts of a document. A word that stands in several counts by the weightiest of them. */
export const FIELDS = ['title', 'keywords', 'tags', 'authors', 'organisation', 'summary', 'note'] as const;
export type Field = (typeof FIELDS)[number];

/** What of a paper is searched. */
export interface SearchDocument {
  readonly id: string;
  /** The texts of each field, LaTeX made plain: no word and no phrase reaches from one text into the next. */
  readonly texts: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Its place among documents that match alike: `worthOf`. */
  readonly worth: number;
  /** Of its publication; 0 where nobody told. */
  readonly year: number;
  /** Of the day on which a list had it, else of its publication, as `dayNumber` writes it; 0 where nobody told. */
  readonly day: number;
  readonly votes: number | undefined;
  /** `FLAGS`, added up. */
  readonly flags: number;
  /** Its other identifiers, as `identifiersInQuery` writes them. */
  readonly keys: readonly string[];
}

/** What a document is, beside its words; one bit each. */
export const FLAGS = { code: 1, note: 2, starred: 4, reading: 8, done: 16, snoozed: 32, removed: 64 } as const;

/** A paper as the service tells of it. Without a summary, the abstract's opening stands in, as in a row. */
export function documentOf(paper: Paper): SearchDocument {
  const { id, title, keywords = [], authors, organisation } = paper;
  return {
    id,
    texts: {
      title: [latexToText(title)],
      keywords,
      authors,
      organisation: organisation ? [organisation.name] : [],
      summary: [summaryLine(paper, SUMMARY_LENGTH)],
    },
    worth: worthOf(paper),
    year: yearOf(paper),
    day: dayOf(paper),
    votes: paper.votes,
    flags: paper.code === undefined ? 0 : FLAGS.code,
    keys: [],
  };
}

/** The same with the whole abstract. */
export function wholeDocumentOf(paper: Paper): SearchDocument {
  const { texts, ...rest } = documentOf(paper);
  return { ...rest, texts: { ...texts, summary: [latexToText(paper.summary ?? ''), latexToText(paper.abstract)] } };
}

/** An entry of the reading list: with its tags, its note, the whole abstract, what its record says beside title and names, and found by each of its identifiers. */
export function savedDocumentOf(saved: SavedPaper): SearchDocument {
  const { id, paper, record, tags, note } = saved;
  const document = wholeDocumentOf(paper);
  const { keys } = identityOf(record, paper);
  return {
    ...document,
    texts: {
      ...document.texts,
      keywords: [...(paper.keywords ?? []), record?.citationKey ?? ''],
      tags,
      summary: [...(document.texts.summary ?? []), ...recordTexts(record)],
      note: [note.replace(/\s+/g, ' ')],
    },
    year: yearOf(paper, record),
    day: dayOf(paper, record),
    flags: document.flags + flagsOf(saved),
    keys: keys.filter((key) => key !== id && !key.startsWith('title:')),
  };
}

/** Where it appeared, who edited and published that, and its identifiers as they are written: a piece of one finds it too. */
function recordTexts(record: Partial<BibliographicRecord> = {}): string[] {
  const { container = '', publisher = '', editors = [], identifiers = {} } = record;
  return [container, publisher, ...editors.map(spokenName), ...Object.values(identifiers)];
}

const SUMMARY_LENGTH = 400;

/** The year of a publication, 0 where nobody told it: a file's word outranks the service's. */
function yearOf({ publishedAt, submittedAt }: Paper, record?: BibliographicRecord): number {
  if (record?.issued) return record.issued.year;
  const at = publishedAt ?? submittedAt;
  return at === undefined ? 0 : new Date(at).getUTCFullYear();
}

/** The service's own day comes first: by it, its months have their papers. */
function dayOf(paper: Paper, record?: BibliographicRecord): number {
  const { featuredOn, submittedAt, publishedAt } = paper;
  if (featuredOn !== undefined) return dayNumber(featuredOn);
  if (submittedAt !== undefined) return dayNumber(feedDayAt(submittedAt));
  const issued = record?.issued ?? (publishedAt === undefined ? undefined : utcDate(publishedAt));
  return issued ? dayNumberOf(issued) : 0;
}

function flagsOf(saved: SavedPaper): number {
  const { note, starred, state, removedAt } = saved;
  return (
    (note.trim() === '' ? 0 : FLAGS.note) +
    (starred ? FLAGS.starred : 0) +
    (state === 'to-read' ? 0 : FLAGS[state]) +
    (isAsleep(saved) ? FLAGS.snoozed : 0) +
    (removedAt === undefined ? 0 : FLAGS.removed)
  );
}

/**
 * What stands first among papers that match alike: more votes, and younger ones. Half a year counts as much as twice the
 * votes. Roughly 0 to 200; needs no clock, so that it can be kept.
 */
function worthOf({ votes = 0, publishedAt, submittedAt }: Paper): number {
  const age = (submittedAt ?? publishedAt ?? 0) / HALF_YEAR_MS;
  return Math.max(0, Math.min(age, AGE_MAX)) + Math.log2(1 + Math.max(0, votes));
}

const HALF_YEAR_MS = 182 * DAY_MS;
/** The year 2100: a date beyond is a mistake. */
const AGE_MAX = 260;

/** Whether a paper would be found in the same way. Steps in worth count, not differences: many small ones must not go unnoticed. */
export function isFoundAlike(a: Paper, b: Paper): boolean {
  return a === b || (worthStep(a) === worthStep(b) && textKey(a) === textKey(b));
}

/** A quarter: its votes by a fifth. Whoever orders by votes sees no larger mistake. */
function worthStep(paper: Paper): number {
  return Math.floor(worthOf(paper) * 4);
}

function textKey(paper: Paper): string {
  const { title, keywords, authors, organisation, summary, abstract, code } = paper;
  const isWithCode = code !== undefined;
  const dated = [yearOf(paper), dayOf(paper)];
  return JSON.stringify([title, keywords, authors, organisation?.name, summary ?? abstract, isWithCode, ...dated]);
}
