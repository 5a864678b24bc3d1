import type { AskedFeed, PolledFeed } from '../feed.ts';
import { isPeriodStale, periodFeed } from '../feed-days/period.ts';
import type { Screen } from '../screen.ts';

/**
 * Which list has to be fetched for what is shown; undefined when it is there. No refresh brings a period that was asked for, the
 * rest of a day that was cut, or what is not followed.
 */
export function feedToAsk(
  { view, period, fetched, isCut }: Pick<Screen, 'view' | 'period' | 'fetched' | 'isCut'>,
  { isAskedFor, followed, now }: { isAskedFor: boolean; followed: readonly PolledFeed[]; now: number },
): AskedFeed | undefined {
  if (view === 'trending') {
    const isFresh = fetched !== undefined && fetched.triedAt <= now && now - fetched.triedAt <= GOOD_FOR_MS;
    return followed.includes('trending') || isFresh ? undefined : 'trending';
  }
  if (view !== 'daily' || !period) return undefined;
  const isOnDemand = isAskedFor || !followed.includes('newest');
  return isCut || (isOnDemand && isPeriodStale(period, fetched?.fetchedAt, now)) ? periodFeed(period) : undefined;
}

/** The same for whoever presses "Refresh": what is shown, where no refresh brings it, once a minute like a refresh. */
export function unfollowedFeed(
  { view, period, fetched }: Pick<Screen, 'view' | 'period' | 'fetched'>,
  followed: readonly PolledFeed[],
  now: number,
): AskedFeed | undefined {
  const ago = now - (fetched?.triedAt ?? Number.NEGATIVE_INFINITY);
  if (ago >= 0 && ago < BY_HAND_EVERY_MS) return undefined;
  return feedToAsk({ view, ...(period && { period }) }, { isAskedFor: false, followed, now });
}

const BY_HAND_EVERY_MS = 60_000;
const GOOD_FOR_MS = 30 * 60_000;
