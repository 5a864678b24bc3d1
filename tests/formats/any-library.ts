import fc from 'fast-check';
import { paperWithRecord } from '../../src/domain/bibliography/paper-of-record.ts';
import { cleanLine } from '../../src/domain/clean-text.ts';
import type { Observation, Paper } from '../../src/domain/paper.ts';
import type { PaperHistory } from '../../src/domain/paper-history.ts';
import { positionFor } from '../../src/domain/position.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { cleanTags } from '../../src/domain/tags.ts';
import type { BackupContent } from '../../src/formats/backup.ts';
import { anyRecord } from '../domain/bibliography/any-record.ts';
import { anyRules } from '../domain/rules/any-rules.ts';

const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => cleanLine(text, 60));
const word = line.filter((text) => text !== '');
const time = fc.integer({ min: 0, max: 8.64e15 });
const count = fc.nat();
const keys = { noNullPrototype: true } as const;
/** Any library that could have been written; its ids are of any text, or of a few so that two libraries meet. */
export function anyLibrary(id: fc.Arbitrary<string> = word): fc.Arbitrary<BackupContent> {
  return fc.record({
    saved: fc.uniqueArray(anySaved(id), { selector: ({ id }) => id }),
    marks: fc.uniqueArray(anyMark(id), { selector: ({ id }) => id }),
    observations: fc.uniqueArray(anyObservation(id), { selector: ({ paperId, at }) => `${at} ${paperId}` }),
    settings: fc.constant(DEFAULT_SETTINGS),
    rules: anyRules,
  });
}

function anyPaper(id: fc.Arbitrary<string>): fc.Arbitrary<Paper> {
  return fc.record(
    {
      id,
      title: line,
      abstract: line,
      authors: fc.array(line),
      votes: count,
      comments: count,
      stars: count,
      publishedAt: time,
      submittedAt: time,
      featuredOn: fc.constant('2026-02-11'),
      submitter: fc.record({ name: line, user: line }, { ...keys, requiredKeys: ['name'] }),
      organisation: fc.record({ name: line, handle: line }, { ...keys, requiredKeys: ['name'] }),
      summary: line,
      keywords: fc.array(line),
      code: fc.webUrl({ validSchemes: ['https'] }),
      codeIsGuessed: fc.constant(true as const),
      project: fc.webUrl({ validSchemes: ['https', 'http'] }),
      hasVideo: fc.constant(true as const),
      withdrawnAt: time,
      primaryClass: fc.constantFrom('cs.CL', 'hep-th', 'physics.acc-ph'),
    },
    { ...keys, requiredKeys: ['id', 'title', 'abstract', 'authors'] },
  );
}
function anySaved(id: fc.Arbitrary<string>): fc.Arbitrary<SavedPaper> {
  return fc
    .record(
      {
        paper: anyPaper(id),
        record: anyRecord,
        state: fc.constantFrom('to-read', 'reading', 'done'),
        tags: fc.array(word).map(cleanTags),
        note: fc.string({ unit: 'binary' }),
        savedAt: time,
        keyedAt: time,
        changedAt: time,
        doneAt: time,
        readingAt: time,
        snoozedUntil: time,
        wokeAt: time,
        removedAt: time,
        position: time.map((at) => positionFor(at)),
        starred: fc.constant(true as const),
        incomplete: fc.constant(true as const),
      },
      { ...keys, requiredKeys: ['paper', 'state', 'tags', 'note', 'savedAt', 'changedAt', 'position'] },
    )
    .map((row) => ({ ...row, id: row.paper.id, paper: paperWithRecord(row.paper, row.record) }));
}
const feedTimes = fc.record({ trending: time, newest: time }, { ...keys, requiredKeys: [] });
export function anyMark(id: fc.Arbitrary<string>): fc.Arbitrary<PaperHistory> {
  return fc.record(
    {
      id,
      listedAt: feedTimes,
      seenAt: feedTimes,
      touchedAt: time,
      readAt: time,
      announcedAt: time,
      hiddenAt: time,
      title: line,
    },
    { ...keys, requiredKeys: ['id', 'listedAt', 'seenAt', 'touchedAt'] },
  );
}
function anyObservation(id: fc.Arbitrary<string>): fc.Arbitrary<Observation> {
  return fc.record(
    { paperId: id, at: time, votes: count, stars: count, comments: count, rank: count },
    { ...keys, requiredKeys: ['paperId', 'at', 'votes'] },
  );
}
