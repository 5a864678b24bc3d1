import { type BrowsedFeed, type Feed, type FeedKey, POLLED_FEEDS, type PolledFeed } from '../domain/feed.ts';
import { feedDayAt, isWeekend } from '../domain/feed-days/feed-day.ts';
import { busyPeriodBefore, isAhead, type Period, periodAround, periodFeed } from '../domain/feed-days/period.ts';
import { isWithin } from '../domain/is-within.ts';
import type { Narrowing } from '../domain/narrowing.ts';
import type { Paper } from '../domain/paper.ts';
import { rowFor } from '../domain/row.ts';
import type { Rule } from '../domain/rules/rule.ts';
import type { Screen, View } from '../domain/screen.ts';
import { isBack } from '../domain/snooze.ts';
import type { Store } from './open-store.ts';
import { countHidden } from './read-hidden.ts';
import { readMarks } from './read-marks.ts';
import { readObservations } from './read-observations.ts';
import { readPapers } from './read-papers.ts';
import { readNewestDay, readPeriod } from './read-period.ts';
import { countSaved, readSaved, readSavedIds, readSnoozed } from './read-saved.ts';
import { readUnseen } from './read-unseen.ts';
import { readVerdicts } from './read-verdicts.ts';

/** Which list to read, and how it is looked at. Times are ms since 1970. */
export interface ScreenRequest {
  readonly view: View;
  /** For the daily view; the newest day with papers when missing. */
  readonly period?: Period | undefined;
  readonly narrowing?: Narrowing | undefined;
  /** In place of the view's list: the papers that a search found, best first, or the feed of a search by the service. */
  readonly found?: readonly string[] | BrowsedFeed | undefined;
  /** The lists that are asked for at every refresh; both when missing. */
  readonly followed?: readonly PolledFeed[] | undefined;
  /** What they mute is left out of Trending and Daily, and counted. */
  readonly rules?: readonly Rule[] | undefined;
  readonly showsMuted?: boolean | undefined;
  /** For the saved view: when somebody last looked at it. What came back from a snooze since then says so. */
  readonly lookedAt?: number | undefined;
  readonly gainsSince: number;
  readonly now: number;
}

/** Everything a list page shows at this moment. Reads only what the list names, so its cost does not grow with the cache. */
export async function readScreen(store: Store, request: ScreenRequest): Promise<Screen> {
  const { view, narrowing, gainsSince, now, followed = POLLED_FEEDS, rules = [] } = request;
  const [list, unseen, savedCount, hiddenCount, refresh, trending] = await Promise.all([
    request.found === undefined ? readList(store, request, followed) : readFound(store, request.found),
    readUnseen(store, { feeds: followed, rules, now }),
    countSaved(store),
    countHidden(store),
    store.cache.refresh.get('state'),
    store.cache.feeds.get('trending'),
  ]);
  const named = narrowing ? list.papers.filter((paper) => isWithin(narrowing, paper)) : list.papers;
  const ids = named.map(({ id }) => id);
  const [marks, savedIds, histories, verdicts] = await Promise.all([
    readMarks(store, ids),
    readSavedIds(store, ids),
    readObservations(store, ids.slice(0, OBSERVED_ROWS), Math.min(gainsSince, now - WEEK_MS), now),
    readVerdicts(store, view === 'saved' ? [] : named, { rules, now }),
  ]);
  const ranks = new Map((trending?.ids ?? []).map((id, index) => [id, index + 1]));
  const visible = named.filter(
    ({ id }) => marks.get(id)?.hiddenAt === undefined || (view === 'saved' && savedIds.has(id)),
  );
  // What was searched for or saved is never lost to a rule.
  const mutes = view !== 'saved' && request.found === undefined;
  const muted = mutes ? visible.filter(({ id }) => verdicts.get(id)?.is === 'muted').length : 0;
  const rows = visible
    .filter(({ id }) => !mutes || request.showsMuted || verdicts.get(id)?.is !== 'muted')
    .map((paper) =>
      rowFor(paper, {
        mark: marks.get(paper.id),
        verdict: view === 'saved' ? undefined : verdicts.get(paper.id),
        isSaved: savedIds.has(paper.id),
        isBack: list.back?.has(paper.id),
        feed: list.feed,
        rank: ranks.get(paper.id),
        observations: histories.get(paper.id) ?? [],
        gainsSince,
        now,
      }),
    );
  return {
    view,
    ...(list.period && { period: list.period }),
    rows,
    total: rows.length,
    ...(muted > 0 && { muted }),
    ...((request.found !== undefined || narrowing) && { isPart: true }),
    ...(list.isCut && { isCut: true }),
    ...(list.period && isAhead(list.period, feedDayAt(now)) && { isAhead: true }),
    ...(list.fetched && { fetched: fetchedOf(list.fetched) }),
    ...(list.snoozed && { snoozed: list.snoozed }),
    unseen: { trending: unseen.ids.trending.length, newest: unseen.ids.newest.length },
    savedCount,
    hiddenCount,
    ...(refresh && { refresh }),
  };
}

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** A month has up to two thousand papers; nobody looks at the momentum of the last ones. */
const OBSERVED_ROWS = 300;

interface List {
  readonly papers: readonly Paper[];
  readonly feed?: PolledFeed;
  readonly period?: Period;
  readonly fetched?: Feed | undefined;
  readonly isCut?: boolean;
  readonly back?: ReadonlySet<string>;
  readonly snoozed?: Screen['snoozed'];
}

async function readList(
  store: Store,
  { view, period: wanted, lookedAt, now }: ScreenRequest,
  followed: readonly PolledFeed[],
): Promise<List> {
  if (view === 'saved') return readSavedList(store, lookedAt);
  if (view === 'trending') {
    return { ...(await readListed(store, 'trending')), ...(followed.includes('trending') && { feed: 'trending' }) };
  }
  if (!followed.includes('newest')) return readAskedPeriod(store, wanted ?? busyDayAt(now));
  const [newest, { day, isCut }] = await Promise.all([store.cache.feeds.get('newest'), readNewestDay(store)]);
  const period = wanted ?? (day === undefined ? undefined : periodAround('day', day));
  if (!period) return { papers: [], feed: 'newest', fetched: newest };
  const [papers, own] = await Promise.all([readPeriod(store, period), store.cache.feeds.get(periodFeed(period))]);
  if (period.key !== day) return { papers, feed: 'newest', period, fetched: own };
  return { papers, feed: 'newest', period, fetched: newest, isCut: isCut && !own };
}

async function readSavedList(store: Store, lookedAt = Number.MAX_VALUE): Promise<List> {
  const saved = await readSaved(store);
  if (saved.length > 0) {
    const back = saved.filter((entry) => isBack(entry, lookedAt)).map(({ id }) => id);
    return { papers: saved.map(({ paper }) => paper), back: new Set(back) };
  }
  const snoozed = await readSnoozed(store);
  const until = snoozed[0]?.snoozedUntil;
  return { papers: [], ...(until !== undefined && { snoozed: { count: snoozed.length, until } }) };
}

/** Where the newest list is not followed, nothing is New in a day, and the day is fetched when somebody looks. */
async function readAskedPeriod(store: Store, period: Period): Promise<List> {
  const [papers, fetched] = await Promise.all([readPeriod(store, period), store.cache.feeds.get(periodFeed(period))]);
  return { papers, period, fetched };
}

function busyDayAt(now: number): Period {
  const today = periodAround('day', feedDayAt(now));
  return isWeekend(today.key) ? busyPeriodBefore(today) : today;
}

async function readFound(store: Store, found: readonly string[] | BrowsedFeed): Promise<List> {
  return typeof found === 'string' ? readListed(store, found) : { papers: await readInOrder(store, found) };
}

async function readListed(store: Store, key: FeedKey): Promise<List> {
  const feed = await store.cache.feeds.get(key);
  return { papers: await readInOrder(store, feed?.ids ?? []), fetched: feed };
}

async function readInOrder(store: Store, ids: readonly string[]): Promise<Paper[]> {
  const papers = await readPapers(store, ids);
  return ids.flatMap((id) => papers.get(id) ?? []);
}

function fetchedOf({ fetchedAt, triedAt, failure }: Feed): NonNullable<Screen['fetched']> {
  return { fetchedAt, triedAt, ...(failure && { failure }) };
}
