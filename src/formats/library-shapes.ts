import type { PolledFeed } from '../domain/feed.ts';
import type { Mark } from '../domain/mark.ts';
import type { Observation, Organisation, Paper, Person } from '../domain/paper.ts';
import { isPosition, positionFor } from '../domain/position.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { subjectClassIn } from './primary-class.ts';
import { address, freeText, id, line, list, oneOf, type Reader, shape, whole, yes } from './shape.ts';

/** The rows of the library as a backup holds them. A row that is broken where it matters is none; a lesser field is left out. */

const day: Reader<string> = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;

const subjectClass: Reader<string> = (value) => (typeof value === 'string' ? subjectClassIn(value) : undefined);

const paper = shape<Paper>(
  { id, title: line(500), abstract: line(10_000), authors: list(line(200), 5_000), votes: whole },
  {
    comments: whole,
    stars: whole,
    publishedAt: whole,
    submittedAt: whole,
    featuredOn: day,
    submitter: shape<Person>({ name: line(200) }, { user: line(200) }),
    organisation: shape<Organisation>({ name: line(200) }, { handle: line(200) }),
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

const savedShape = shape<Omit<SavedPaper, 'position'> & { readonly position?: string }>(
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
    keyedAt: whole,
    starred: yes,
    readingAt: whole,
    doneAt: whole,
    snoozedUntil: whole,
    wokeAt: whole,
    position: (value) => (isPosition(value) ? value : undefined),
    removedAt: whole,
    incomplete: yes,
  },
);

/** A row and its copy of the paper are of one paper. The first backups had no places: the last saved came first. */
export const savedPaper: Reader<SavedPaper> = (value) => {
  const saved = savedShape(value);
  if (!saved || saved.paper.id !== saved.id) return undefined;
  return { ...saved, position: saved.position ?? positionFor(saved.savedAt) };
};

const feedTimes: Reader<Partial<Record<PolledFeed, number>>> = shape<Partial<Record<PolledFeed, number>>>(
  {},
  { trending: whole, newest: whole },
);

export const mark = shape<Mark>(
  { id, listedAt: feedTimes, seenAt: feedTimes, touchedAt: whole },
  { readAt: whole, announcedAt: whole, hiddenAt: whole, title: line(500) },
);

export const observation = shape<Observation>(
  { paperId: id, at: whole, votes: whole },
  { stars: whole, comments: whole, rank: whole },
);
