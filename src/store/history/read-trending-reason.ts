import { DAY_MS } from '../../domain/durations.ts';
import type { Paper } from '../../domain/paper.ts';
import { comebackOf, type TrendingReason, trendingReason } from '../../domain/trending-reason.ts';
import { libraryOf } from '../databases.ts';
import { readFeed } from '../feeds/read-feed.ts';
import type { Store } from '../open-store.ts';
import { readObservations } from './read-observations.ts';

/** Why a paper is in the trending list, as far as it was observed and the archive tells; undefined where it is not in it, or nothing is known. */
export async function readTrendingReason(
  store: Store,
  { id, featuredOn }: Pick<Paper, 'id' | 'featuredOn'>,
  now: number,
): Promise<TrendingReason | undefined> {
  const trending = await readFeed(store, 'trending');
  if (!trending?.ids.includes(id)) return undefined;
  const observations = (await readObservations(store, [id], 0, now)).get(id) ?? [];
  const comeback = comebackOf(observations, featuredOn, now);
  const wasSeen = comeback !== undefined && (await wasLookedAt(store, comeback.backAt));
  return trendingReason(observations, { featuredOn, comeback: wasSeen ? comeback : undefined, now });
}

/** Whether the lists were read shortly before: then a paper that was not observed was not in them. */
async function wasLookedAt(store: Store, before: number): Promise<boolean> {
  const { observations } = libraryOf(store);
  const looks = observations.where('at').between(before - LOOKED_WITHIN_MS, before, true, false);
  return (await looks.limit(1).count()) > 0;
}

const LOOKED_WITHIN_MS = 2 * DAY_MS;
