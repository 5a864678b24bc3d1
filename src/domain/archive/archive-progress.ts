import { MINUTE_MS } from '../durations.ts';
import type { Failure } from '../failure.ts';
import { ARCHIVE_STARTS } from '../feed-days/feed-day.ts';
import { monthOf } from '../feed-days/feed-month.ts';
import { PAGE_SIZE } from '../page-size.ts';
import { ASK_MEAN_MS } from './archive-pace.ts';
import { type ArchiveMonth, archiveMonths } from './archive-plan.ts';
import type { ArchiveState } from './archive-state.ts';

/** What is left of the archive costs, or all of it before the first month. */
interface ArchiveCost {
  readonly requests: number;
  readonly minutes: number;
  /** On the wire. */
  readonly bytes: number;
  /** On the disk. */
  readonly keptBytes: number;
}

/** How far the archive is. */
export interface ArchiveProgress {
  /** `waiting`: wanted, but the service, the network or the connection has to change first. */
  readonly phase: 'none' | 'reading' | 'waiting' | 'paused' | 'complete';
  /** The one that is being read, "2024-03". */
  readonly month?: string;
  readonly papers: number;
  /** 0 to 1, by papers. */
  readonly share: number;
  readonly left: ArchiveCost;
  readonly failure?: Failure;
  readonly waitsForConnection?: true;
}

/** What is known of the archive, as it is stored. */
export interface ArchiveReading {
  readonly state: ArchiveState | undefined;
  readonly months: readonly ArchiveMonth[];
  /** Pages that were read of a month that is not complete. */
  readonly pages: number;
}

/** How far the archive is at `now`. Months that are only read again count as read. */
export function archiveProgress({ state, months, pages }: ArchiveReading, now: number): ArchiveProgress {
  const read = new Set(months.map(({ month }) => month));
  const all = archiveMonths(now);
  const missing = all.filter((month) => !read.has(month));
  const left = costOf(missing, pages);
  const papers = months.reduce((sum, one) => sum + one.papers, 0);
  const leftPapers = Math.max(0, papersIn(missing) - pages * PAGE_SIZE);
  const [month] = missing;
  return {
    phase: phaseOf(state, missing.length),
    ...(month !== undefined && { month }),
    papers: papers + (month === undefined ? 0 : pages * PAGE_SIZE),
    share: missing.length === 0 ? 1 : papersIn(all) === 0 ? 0 : 1 - leftPapers / papersIn(all),
    left,
    ...(state?.failure && { failure: state.failure }),
    ...(state?.waitsForConnection && { waitsForConnection: true }),
  };
}

function phaseOf(state: ArchiveState | undefined, missing: number): ArchiveProgress['phase'] {
  if (!state) return 'none';
  if (missing === 0) return 'complete';
  if (state.wish === 'paused') return 'paused';
  return state.failure || state.waitsForConnection ? 'waiting' : 'reading';
}

/** Counted over 16,242 entries. */
const BYTES_A_PAPER = 1_220;
const KEPT_BYTES_A_PAPER = 1_400;

function costOf(months: readonly string[], pagesRead: number): ArchiveCost {
  const pages = months.reduce((sum, month) => sum + Math.floor(likelyPapers(month) / PAGE_SIZE) + 1, 0);
  const requests = Math.max(0, pages - pagesRead);
  const papers = Math.max(0, papersIn(months) - pagesRead * PAGE_SIZE);
  return {
    requests,
    minutes: Math.ceil((requests * ASK_MEAN_MS) / MINUTE_MS),
    bytes: papers * BYTES_A_PAPER,
    keptBytes: papers * KEPT_BYTES_A_PAPER,
  };
}

function papersIn(months: readonly string[]): number {
  return months.reduce((sum, month) => sum + likelyPapers(month), 0);
}

/** Months grew by some 20 papers each, from 60 to 950: 16,242 by June 2026, some 20,500 by November. */
function likelyPapers(month: string): number {
  const months = monthNumber(month) - monthNumber(monthOf(ARCHIVE_STARTS));
  return Math.min(60 + 20 * months, 950);
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
