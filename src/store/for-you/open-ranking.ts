import { type Corpus, corpusOf } from '../../domain/for-you/corpus.ts';
import { countTerms } from '../../domain/for-you/count-terms.ts';
import { unpackTerms } from '../../domain/for-you/pack-terms.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { readListedIds } from '../saved/read-saved.ts';
import { paperOf, type TermState } from '../schema/cache-schema.ts';
import type { SavedRow } from '../schema/saved-row.ts';
import { followedTo } from './count-papers.ts';
import { readTermState } from './term-state.ts';

/** All papers as vectors, and which of them are saved: what "For you" and "similar" are computed from. */
export interface Ranking {
  readonly corpus: Corpus;
  /** The reading list with what is snoozed, without the shelf. */
  readonly saved: readonly string[];
  /** Papers are left out whose terms are yet to be counted. */
  readonly isPart: boolean;
}

/**
 * Reads the terms of all papers, and counts those of the last ones that nobody counted yet. 25,000 papers take half a second, so it is done
 * once and kept for as long as `readRankingVersion` says the same.
 */
export async function openRanking(store: Store): Promise<Ranking> {
  const cache = cacheOf(store);
  const [{ state, packs, fresh }, saved] = await Promise.all([
    cache.transaction('r', cache.papers, cache.terms, cache.termState, async () => {
      const [known, stored, rows] = await Promise.all([
        readTermState(cache),
        cache.terms.toArray(),
        cache.papers.where('uncounted').equals(1).limit(LATE_MAX).toArray(),
      ]);
      return { state: known, packs: known ? stored : [], fresh: rows };
    }),
    readListedIds(store),
  ]);
  const changed = await readChanged(store, state);
  const late = [...fresh.map(paperOf), ...changed.map(({ paper }) => paper)].map(countTerms);
  const isPart = state === undefined || state.cachedTo !== undefined || fresh.length === LATE_MAX;
  return { corpus: corpusOf([...packs.flatMap(unpackTerms), ...late]), saved, isPart };
}

/** Another text whenever `openRanking` would come to something else. */
export async function readRankingVersion(store: Store): Promise<string> {
  const { terms, termState, papers } = cacheOf(store);
  const [last, count, state, fresh, library] = await Promise.all([
    terms.toCollection().lastKey(),
    terms.count(),
    termState.get('state'),
    papers.where('uncounted').equals(1).count(),
    libraryOf(store).state.get('state'),
  ]);
  return JSON.stringify([last, count, state, fresh, library?.databaseId, library?.generation]);
}

/** More than a refresh brings; the background counts the rest. */
const LATE_MAX = 400;

/** Of the reading list, what nobody counted yet. */
async function readChanged(store: Store, state: TermState | undefined): Promise<SavedRow[]> {
  const { saved, state: libraryState } = libraryOf(store);
  const library = await libraryState.get('state');
  const since = library ? followedTo(state ?? {}, library) : undefined;
  if (since === undefined || since === library?.generation) return [];
  return saved.where('generation').above(since).limit(LATE_MAX).toArray();
}
