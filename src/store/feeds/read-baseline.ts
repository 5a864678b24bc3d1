import { type Feed, POLLED_FEEDS, type PolledFeed } from '../../domain/feed.ts';
import type { RefreshState } from '../../domain/refresh/refresh-state.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** What the cache knows of earlier refreshes; `feeds` in the order of `POLLED_FEEDS`. */
export interface Cached {
  readonly state: RefreshState;
  readonly feeds: readonly (Feed | undefined)[];
}

/**
 * The feeds whose first answer this would be: what they name was there before the person came. Usually that is "no mark has been
 * listed by it". But a first run can die after the marks and before the cache; nobody has been shown a list then, so
 * it is still the first run, even if the second answer names more: marks that are all baseline and a cache that never had an answer.
 */
export async function readBaseline(store: Store, { state, feeds }: Cached): Promise<Set<PolledFeed>> {
  const library = libraryOf(store);
  const baseline = new Set<PolledFeed>();
  for (const [index, feed] of POLLED_FEEDS.entries()) {
    const listed = library.marks.orderBy(`listedAt.${feed}`);
    const neverAnswered = !feeds[index]?.fetchedAt && state.lastOkAt === undefined;
    const first = neverAnswered ? listed.filter(({ seenAt }) => seenAt[feed] !== 0).first() : listed.first();
    if ((await first) === undefined) baseline.add(feed);
  }
  return baseline;
}
