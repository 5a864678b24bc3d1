import { type Feed, POLLED_FEEDS, type PolledFeed } from '../../domain/feed.ts';
import type { RefreshState } from '../../domain/refresh/refresh-state.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { failedFeed } from './fail-feed.ts';
import { keepPapers } from './keep-papers.ts';
import { readBaseline } from './read-baseline.ts';
import { recordListings } from './record-listings.ts';
import type { RefreshResult } from './refresh-result.ts';

/** `newIds`: papers that are New since the last refresh that came through. `lease-lost`: another context refreshes; nothing was overwritten. */
export type AppliedRefresh =
  | { readonly kind: 'applied'; readonly news: number; readonly newIds: readonly string[] }
  | { readonly kind: 'lease-lost' };

/**
 * Writes a refresh: first the library (marks, observations, saved copies), then the cache (papers, feeds, state), one
 * transaction each. Dying between the two heals: the lease runs out, the next wake does it all again, and what is in the library already
 * changes nothing. `newIds` counts from the cache's last refresh, so that the second try tells the same news as the first would have.
 */
export async function applyRefresh(store: Store, result: RefreshResult): Promise<AppliedRefresh> {
  const cache = cacheOf(store);
  const [state, feeds] = await Promise.all([cache.refresh.get('state'), cache.feeds.bulkGet([...POLLED_FEEDS])]);
  if (state?.lease?.holder !== result.holder) return { kind: 'lease-lost' };

  const baseline = await readBaseline(store, { state, feeds });
  const newIds = await recordListings(store, result, { baseline, feeds });

  return cache.transaction('rw', cache.papers, cache.feeds, cache.refresh, async (): Promise<AppliedRefresh> => {
    const current = await cache.refresh.get('state');
    if (current?.lease?.holder !== result.holder) return { kind: 'lease-lost' };
    await keepPapers(
      cache,
      result.lists.flatMap(({ papers }) => papers),
      result.now,
    );
    const known = await cache.feeds.bulkGet([...POLLED_FEEDS]);
    const next = POLLED_FEEDS.flatMap((key, index) => nextFeed(key, known[index], result));
    await cache.feeds.bulkPut(next);
    const { lease: _, ...released } = result.nextState({ news: newIds.length }, current);
    await cache.refresh.put({ ...released, etags: etagsOf(released, next) });
    return { kind: 'applied', news: newIds.length, newIds };
  });
}

function nextFeed(key: PolledFeed, known: Feed | undefined, { now, lists, unchanged, failed }: RefreshResult): Feed[] {
  const list = lists.find(({ feed }) => feed === key);
  if (list) {
    const { ids, shorter } = list;
    return [{ key, ids, fetchedAt: now, triedAt: now, ...(shorter && { shorter }) }];
  }
  const failure = failed?.find(({ feed }) => feed === key)?.failure;
  if (failure) return [failedFeed(key, known, failure, now)];
  if (!known) return [];
  if (!unchanged?.includes(key)) return [known];
  const { failure: _, ...feed } = known;
  return [{ ...feed, fetchedAt: now, triedAt: now }];
}

/** "Nothing changed" is of no use for a list that was cleared meanwhile: without the list, its ETag goes too. */
function etagsOf(state: Pick<RefreshState, 'etags'>, feeds: readonly Feed[]): RefreshState['etags'] {
  const kept = feeds.filter(({ fetchedAt }) => fetchedAt > 0).map(({ key }) => key);
  return Object.fromEntries(Object.entries(state.etags).filter(([key]) => kept.some((feed) => feed === key)));
}
