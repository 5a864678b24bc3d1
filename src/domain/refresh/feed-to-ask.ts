import { MINUTE_MS } from '../durations.ts';
import type { AskedFeed, PolledFeed } from '../feed.ts';
import { isPeriodStale, periodFeed } from '../feed-days/period.ts';
import { searchFeed } from '../feed-key.ts';
import type { Screen } from '../screen.ts';
import type { Search } from '../view-state.ts';

/** What was asked for beside the view itself. */
interface Wish {
  readonly search?: Search | undefined;
  /** A period was chosen. */
  readonly isAskedFor: boolean;
  readonly followed: readonly PolledFeed[];
  readonly now: number;
}

/**
 * Which list has to be fetched for what is shown; undefined when it is there. No refresh brings a period that was asked for, the
 * rest of a day that was cut, what is not followed, or what a search by the service was to answer.
 */
export function feedToAsk(
  { view, period, fetched, isCut }: Pick<Screen, 'view' | 'period' | 'fetched' | 'isCut'>,
  { search, isAskedFor, followed, now }: Wish,
): AskedFeed | undefined {
  if (search) return search.where === 'service' && !fetched ? searchFeed(search.query) : undefined;
  if (view === 'trending') {
    const isFresh = fetched !== undefined && fetched.triedAt <= now && now - fetched.triedAt <= GOOD_FOR_MS;
    return followed.includes('trending') || isFresh ? undefined : 'trending';
  }
  if (view !== 'daily' || !period) return undefined;
  const isOnDemand = isAskedFor || !followed.includes('newest');
  return isCut || (isOnDemand && isPeriodStale(period, fetched?.fetchedAt, now)) ? periodFeed(period) : undefined;
}

/** The same for whoever presses "Refresh": what is shown, where no refresh brings it, once a minute like a refresh. */
export function feedToAskByHand(
  { view, period, fetched }: Pick<Screen, 'view' | 'period' | 'fetched'>,
  wish: Wish,
): AskedFeed | undefined {
  const ago = wish.now - (fetched?.triedAt ?? Number.NEGATIVE_INFINITY);
  if (ago >= 0 && ago < BY_HAND_EVERY_MS) return undefined;
  return feedToAsk({ view, ...(period && { period }) }, wish);
}

const BY_HAND_EVERY_MS = MINUTE_MS;
const GOOD_FOR_MS = 30 * MINUTE_MS;
