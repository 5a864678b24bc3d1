import type { Ranking } from '../store/for-you/open-ranking.ts';
import type { Store } from '../store/open-store.ts';

/** A ranking, and what `readRankingVersion` said before it was opened. */
export type DatedRanking = Ranking & { readonly version: string };

/** Opens the ranking when it is asked for, and keeps it for as long as nothing it is made of changes. */
export function rankingAtHand(store: Store): () => Promise<DatedRanking> {
  let known: { readonly version: string; readonly ranking: Promise<Ranking> } | undefined;
  return async () => {
    const { openRanking, readRankingVersion } = await import('../store/for-you/open-ranking.ts');
    const version = await readRankingVersion(store);
    if (known?.version !== version) known = { version, ranking: openRanking(store) };
    const { ranking } = known;
    ranking.catch(() => {
      known = undefined;
    });
    return { ...(await ranking), version };
  };
}
