import { DAY_MS } from './durations.ts';

/** A stretch of time through which the clock was seen to go on steadily: its first and its last reading, ms since 1970. */
export interface ClockRun {
  readonly from: number;
  readonly to: number;
}

/**
 * The readings of the clock, in the order in which they were made: about one a day. A clock that was put back, or that leapt ahead, begins
 * another run; which of the two was right nobody knows. Time counts as past only as far as runs lasted, and so no leap makes anything old.
 */
export type ClockRuns = readonly ClockRun[];

/** The runs once the clock was read again at `now`. Twice is the same as once. */
export function withReading(runs: ClockRuns, now: number): ClockRuns {
  const last = runs.at(-1);
  if (!last || now < last.to - PUT_BACK_MS || now > last.to + LEAP_MS)
    return worthKeeping([...runs, { from: now, to: now }]);
  return worthKeeping([...runs.slice(0, -1), { from: Math.min(last.from, now), to: now }]);
}

/** Whether the last reading followed from the one before. */
export function isSteady(runs: ClockRuns): boolean {
  return steadyMs(runs) > 0;
}

/** For how long the clock has been steady. */
export function steadyMs(runs: ClockRuns): number {
  const last = runs.at(-1);
  return last ? last.to - last.from : 0;
}

/**
 * The time to go by when what is older than `keptMs` is let go of: the last reading, or an earlier moment, such that nothing goes that
 * has not been kept for so long while the clock ran. That holds for what was dated in the past by a clock that was behind, too.
 */
export function believedNow(runs: ClockRuns, keptMs: number): number {
  let believed = runs.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
  let lasted = 0;
  for (const [place, { from, to }] of [...runs.entries()].reverse()) {
    // What was dated in this run has been kept for long enough, all of it.
    if (lasted >= keptMs) return believed;
    const reached = to + lasted;
    // The first run has no beginning: what is older than the record was dated by it too.
    believed = Math.min(believed, place === 0 ? reached : Math.max(reached, from - PUT_BACK_MS + keptMs));
    lasted += to - from;
  }
  return believed;
}

/** Clocks are set right by seconds and zones are chosen wrongly by hours; a day back is another matter. */
const PUT_BACK_MS = DAY_MS;
/** Browsers are opened once a week at least, by most. For the others less time counts, and what they have is kept for longer. */
const LEAP_MS = 8 * DAY_MS;
/** Nothing is kept for longer by its age alone: see `pruneHistory`. */
const LONGEST_KEPT_MS = 400 * DAY_MS;
const RUNS_MAX = 40;

/** Without the runs whose things were all kept for long enough. */
function worthKeeping(runs: ClockRuns): ClockRuns {
  let lasted = 0;
  let first = runs.length - 1;
  while (first > 0 && lasted < LONGEST_KEPT_MS) {
    const run = runs[first];
    lasted += run ? run.to - run.from : 0;
    if (lasted < LONGEST_KEPT_MS) first -= 1;
  }
  return runs.slice(Math.max(first, runs.length - RUNS_MAX));
}
