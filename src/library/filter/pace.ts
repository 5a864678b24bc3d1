import type { SavedPaper } from '../../domain/saved-paper.ts';

/** One week of reading. `from`: its Monday's midnight where the person is, ms since 1970. */
export interface PaceWeek {
  readonly from: number;
  readonly saved: number;
  readonly finished: number;
}

/** How many papers were saved and how many finished in each of the last `count` weeks, the earliest first. */
export function pace(papers: Iterable<SavedPaper>, now: number, count: number): readonly PaceWeek[] {
  const starts = Array.from({ length: count }, (_, index) => mondayBefore(now, count - 1 - index));
  const saved = new Array<number>(count).fill(0);
  const finished = new Array<number>(count).fill(0);
  for (const { savedAt, doneAt, removedAt } of papers) {
    if (removedAt !== undefined) continue;
    add(saved, savedAt);
    if (doneAt !== undefined) add(finished, doneAt);
  }
  return starts.map((from, index) => ({ from, saved: saved[index] ?? 0, finished: finished[index] ?? 0 }));

  function add(weeks: number[], at: number): void {
    const week = starts.findLastIndex((from) => from <= at);
    if (week >= 0 && at <= now) weeks[week] = (weeks[week] ?? 0) + 1;
  }
}

/** By the calendar, since not every week has the same number of hours. */
function mondayBefore(now: number, weeksAgo: number): number {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  return day.setDate(day.getDate() - ((day.getDay() + 6) % 7) - 7 * weeksAgo);
}
