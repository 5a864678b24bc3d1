import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datedDiscussionId, dayOf, type Entry, submittedAt } from './entry.ts';
import { addDays, daysBetween, feedDayAt, startOfFeedDay } from './feed-day.ts';

/** The entries of a folder of YYYY-MM-DD.json files, oldest day first; `latest` keeps only the newest so many files. */
export function readRecordedDays(dir: string, { latest = Number.POSITIVE_INFINITY } = {}): Entry[] {
  const files = readdirSync(dir).filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name));
  const kept = files.sort().slice(-Math.min(latest, files.length));
  if (kept.length === 0) throw new Error(`No YYYY-MM-DD.json files in ${dir}`);
  return kept.flatMap((name) => readEntries(join(dir, name)));
}

function readEntries(file: string): Entry[] {
  const day: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(day)) throw new Error(`${file} is not an array of entries`);
  return day;
}

/**
 * Recorded entries, dated as if they were recorded now: every day moves by the same whole number of weeks (so weekends
 * stay weekends), such that the newest one is at most six days old. Ids stay. Nothing lies in the future: what the
 * running day would still bring is squeezed into the part of it that has passed.
 */
export function asIfToday(entries: readonly Entry[], now: number): Entry[] {
  const newest = entries.map((entry) => dayOf(entry) ?? '').reduce((a, b) => (a > b ? a : b), '');
  if (newest === '') return entries.map((entry) => structuredClone(entry));
  const days = Math.floor(daysBetween(newest, feedDayAt(now)) / 7) * 7;
  return entries.map((entry) => movedBy(entry, days, now));
}

function movedBy(entry: Entry, days: number, now: number): Entry {
  const moved = structuredClone(entry);
  const { paper } = moved;
  const day = dayOf(entry);
  moved.publishedAt = movedTime(entry.publishedAt, days, now);
  paper.publishedAt = movedTime(paper.publishedAt, days, now);
  if (paper.withdrawnAt !== undefined) paper.withdrawnAt = movedTime(paper.withdrawnAt, days, now);
  if (day !== undefined) paper.submittedOnDailyAt = `${addDays(day, days)}T00:00:00.000Z`;
  paper.discussionId = datedDiscussionId(
    paper.discussionId,
    notAfter(now, submittedAt(entry) + days * 86_400_000, dayOf(moved)),
  );
  return moved;
}

function movedTime(time: string, days: number, now: number): string {
  return new Date(Math.min(Date.parse(time) + days * 86_400_000, now)).toISOString();
}

/** `at`, or for the day that is still running, its place in the part of the day that has passed. */
function notAfter(now: number, at: number, day: string | undefined): number {
  if (day === undefined) return Math.min(at, now);
  const start = startOfFeedDay(day);
  const end = startOfFeedDay(addDays(day, 1));
  if (now >= end || at <= start) return Math.min(at, now);
  return Math.min(start + ((at - start) * (now - start)) / (end - start), now);
}
