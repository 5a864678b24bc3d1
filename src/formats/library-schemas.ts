import * as v from 'valibot';
import { parseRecord } from '../domain/bibliography/parse-record.ts';
import type { PolledFeed } from '../domain/feed.ts';
import type { Observation, Organisation, Paper, Person } from '../domain/paper.ts';
import type { PaperHistory } from '../domain/paper-history.ts';
import { isPosition, positionFor } from '../domain/position.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { parsePaperNews } from '../domain/watching/paper-news.ts';
import { subjectClassIn } from './primary-class.ts';
import { address, fields, freeText, id, line, list, oneOf, readBy, type Schema, whole, yes } from './schemas.ts';

/** The rows of the library as a backup holds them. A row that is broken where it matters is none; a lesser field is left out. */

const day: Schema<string> = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

const subjectClass = readBy((value) => (typeof value === 'string' ? subjectClassIn(value) : undefined));

const paper = fields<Paper>(
  { id, title: line(500), abstract: line(10_000), authors: list(line(200), 5_000) },
  {
    votes: whole,
    comments: whole,
    stars: whole,
    publishedAt: whole,
    submittedAt: whole,
    featuredOn: day,
    submitter: fields<Person>({ name: line(200) }, { user: line(200) }),
    organisation: fields<Organisation>({ name: line(200) }, { handle: line(200) }),
    summary: line(1_000),
    keywords: list(line(100), 50),
    code: address('https://'),
    codeIsGuessed: yes,
    project: address('https://', 'http://'),
    hasVideo: yes,
    withdrawnAt: whole,
    primaryClass: subjectClass,
  },
);

const savedFields = fields<Omit<SavedPaper, 'position'> & { readonly position?: string }>(
  {
    id,
    paper,
    state: oneOf('to-read', 'reading', 'done'),
    tags: list(line(100), 100),
    note: freeText(100_000),
    savedAt: whole,
    changedAt: whole,
  },
  {
    record: readBy(parseRecord),
    keyedAt: whole,
    importedAt: whole,
    starred: yes,
    readingAt: whole,
    doneAt: whole,
    snoozedUntil: whole,
    wokeAt: whole,
    position: v.custom<string>(isPosition),
    removedAt: whole,
    watched: v.boolean(),
    news: readBy(parsePaperNews),
    incomplete: yes,
  },
);

/** A row and its copy of the paper are of one paper. The first backups had no places: the last saved came first. */
export const savedPaper: Schema<SavedPaper> = v.pipe(
  savedFields,
  v.check((saved) => saved.paper.id === saved.id),
  v.transform((saved) => ({ ...saved, position: saved.position ?? positionFor(saved.savedAt) })),
);

const feedTimes = fields<Partial<Record<PolledFeed, number>>>({}, { trending: whole, newest: whole });

export const mark = fields<PaperHistory>(
  { id, listedAt: feedTimes, seenAt: feedTimes, touchedAt: whole },
  { readAt: whole, announcedAt: whole, hiddenAt: whole, title: line(500) },
);

export const observation = fields<Observation>(
  { paperId: id, at: whole, votes: whole },
  { stars: whole, comments: whole, rank: whole },
);
