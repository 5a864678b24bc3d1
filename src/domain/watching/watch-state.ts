import { DAY_MS, HOUR_MS } from '../durations.ts';
import { isObject } from '../is-object.ts';
import { present } from '../present.ts';
import { isToAwait } from '../stored-time.ts';

/** How far watching is, and what it has asked for; it outlives the background. Times are ms since 1970. */
export interface WatchState {
  /** Up to which generation of the reading list copies were compared, and for which choice of papers. */
  readonly compared?: { readonly generation: number; readonly scope: string };
  /** Up to which generation news was announced. */
  readonly announced?: number;
  /** The paper that was asked for last, at either place: the turn goes round by ids. */
  readonly paper?: string;
  readonly paperAt?: number;
  readonly arxivPaper?: string;
  readonly feedAt?: number;
  readonly notifiedAt?: number;
  /** What the last days have cost, each by its date in UTC. */
  readonly days: readonly DaySpent[];
}

export interface DaySpent {
  readonly day: string;
  /** Papers that Hugging Face was asked for. */
  readonly papers: number;
  /** Requests to export.arxiv.org and to rss.arxiv.org, and whether the latter has answered. */
  readonly arxiv: number;
  readonly feed: number;
  readonly hasFeed?: true;
  readonly notified: number;
}

export const PAPERS_A_DAY = 200;
/** What is asked in one go after the browser was off: at two seconds each, a worker lives longer. */
const PAPERS_A_WAKE = 12;
/** A clock that leaps to and fro comes back to a day that was spent. */
const DAYS_KEPT = 100;
const FEED_TRIES = 4;

export function spentOn({ days }: WatchState, now: number): DaySpent {
  const day = dayOf(now);
  return days.find((spent) => spent.day === day) ?? { day, papers: 0, arxiv: 0, feed: 0, notified: 0 };
}

/** The state with more spent today. */
export function withSpent(state: WatchState, now: number, more: Partial<Omit<DaySpent, 'day'>>): WatchState {
  const spent = spentOn(state, now);
  const others = state.days.filter(({ day }) => day !== spent.day);
  return { ...state, days: [...others, { ...spent, ...more }].slice(-DAYS_KEPT) };
}

/** How many papers the service may be asked for now: each once a day, spread over it, 200 a day at most. */
export function paperTurns(state: WatchState, now: number, watched: number): number {
  const left = PAPERS_A_DAY - spentOn(state, now).papers;
  const spaceMs = DAY_MS / Math.min(PAPERS_A_DAY, Math.max(watched, 1));
  const elapsed = state.paperAt === undefined ? DAY_MS : now - state.paperAt;
  // A clock that was put back: one paper, and on from there.
  const due = elapsed < -spaceMs ? 1 : Math.floor(elapsed / spaceMs);
  return Math.max(0, Math.min(due, left, watched, PAPERS_A_WAKE));
}

/** One request a day. */
export function isArxivDue(state: WatchState, now: number): boolean {
  return spentOn(state, now).arxiv === 0;
}

/** arXiv makes it anew at 04:00 UTC. One answer a day; what failed is tried again after an hour, four times in all. */
export function isFeedDue(state: WatchState, now: number): boolean {
  const { feed, hasFeed } = spentOn(state, now);
  if (hasFeed || feed >= FEED_TRIES || new Date(now).getUTCHours() < 5) return false;
  return state.feedAt === undefined || Math.abs(now - state.feedAt) >= HOUR_MS;
}

/** One notification a day. */
export function mayTell(state: WatchState, now: number): boolean {
  const last = state.notifiedAt;
  const isResting = last !== undefined && isToAwait(last + RESTS_MS, now, RESTS_MS);
  return spentOn(state, now).notified === 0 && !isResting;
}

const RESTS_MS = 20 * HOUR_MS;

export function parseWatchState(stored: unknown): WatchState {
  if (!isObject(stored)) return { days: [] };
  const { compared, announced, paper, paperAt, arxivPaper, feedAt, notifiedAt, days } = stored;
  return {
    days: Array.isArray(days) ? days.slice(-DAYS_KEPT).flatMap(spentIn) : [],
    ...present({
      compared:
        isObject(compared) && isNumber(compared.generation) && typeof compared.scope === 'string'
          ? { generation: compared.generation, scope: compared.scope }
          : undefined,
      announced: isNumber(announced) ? announced : undefined,
      paper: typeof paper === 'string' ? paper : undefined,
      paperAt: isNumber(paperAt) ? paperAt : undefined,
      arxivPaper: typeof arxivPaper === 'string' ? arxivPaper : undefined,
      feedAt: isNumber(feedAt) ? feedAt : undefined,
      notifiedAt: isNumber(notifiedAt) ? notifiedAt : undefined,
    }),
  };
}

function spentIn(stored: unknown): DaySpent[] {
  if (!isObject(stored) || typeof stored.day !== 'string') return [];
  const count = (value: unknown) => (isNumber(value) && value >= 0 ? value : 0);
  const { day, papers, arxiv, feed, hasFeed, notified } = stored;
  return [
    {
      day,
      papers: count(papers),
      arxiv: count(arxiv),
      feed: count(feed),
      notified: count(notified),
      ...(hasFeed === true && { hasFeed }),
    },
  ];
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
