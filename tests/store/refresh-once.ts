import type { PolledFeed } from '../../src/domain/feed.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { acquireLease } from '../../src/store/feeds/acquire-lease.ts';
import { type AppliedRefresh, applyRefresh } from '../../src/store/feeds/apply-refresh.ts';
import type { RefreshResult } from '../../src/store/feeds/refresh-result.ts';
import type { Store } from '../../src/store/open-store.ts';
import { paper } from './fresh-store.ts';

/** What each list names: whole papers, or only their ids. */
export type Told = Partial<Record<PolledFeed, readonly (string | Paper)[]>>;

/** One whole refresh, as the background does it: lease, then everything that came. */
export async function refreshOnce(
  store: Store,
  now: number,
  told: Told,
  more: Partial<RefreshResult> = {},
): Promise<AppliedRefresh> {
  const holder = `worker at ${now}`;
  await acquireLease(store, { now, holder, manual: false }, () => ({ kind: 'go' }));
  return applyRefresh(store, { ...resultOf(now, told), holder, ...more });
}

/** The result that `applyRefresh` gets for what the lists named. */
export function resultOf(now: number, told: Told): RefreshResult {
  const lists = (['trending', 'newest'] as const).flatMap((feed) => {
    const named = told[feed]?.map((one) => (typeof one === 'string' ? paper(one) : one));
    return named ? [{ feed, papers: named, ids: named.map(({ id }) => id) }] : [];
  });
  return {
    now,
    holder: 'nobody',
    lists,
    nextState: ({ news }, state) => ({
      ...state,
      lastOkAt: now,
      nextRefreshAt: now + 1,
      quiet: news > 0 ? 0 : state.quiet + 1,
    }),
  };
}
