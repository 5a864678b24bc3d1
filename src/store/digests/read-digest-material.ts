import type { DigestMaterial } from '../../domain/digest/digest-papers.ts';
import type { DigestRange } from '../../domain/digest/digest-schedule.ts';
import { followedNames } from '../../domain/digest/followed-names.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { POLLED_FEEDS } from '../../domain/feed.ts';
import type { PaperHistory } from '../../domain/paper-history.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import { readPapers } from '../feeds/read-papers.ts';
import { readObservations } from '../history/read-observations.ts';
import type { Store } from '../open-store.ts';
import { readSaved } from '../saved/read-saved.ts';
import { savedOf } from '../schema/saved-row.ts';

/** What a digest of that time is made of, without the rules. Reads what was listed then, by its index, whatever else is kept. */
export async function readDigestMaterial(store: Store, range: DigestRange): Promise<Omit<DigestMaterial, 'rules'>> {
  const [cache, library] = [cacheOf(store), libraryOf(store)];
  const [byFeed, trending, saved] = await Promise.all([
    Promise.all(
      POLLED_FEEDS.map((feed) =>
        library.marks.where(`listedAt.${feed}`).between(range.from, range.until, false, true).toArray(),
      ),
    ),
    cache.feeds.get('trending'),
    readSaved(store, { limit: NAMES_FROM }),
  ]);
  const marks = new Map(byFeed.flat().map((mark): [string, PaperHistory] => [mark.id, mark]));
  const papers = await readPapers(store, [...marks.keys()]);
  const since = Math.min(range.from, range.until - MOMENTUM_MS);
  const histories = await readObservations(store, [...papers.keys()], since, range.until);
  return {
    candidates: [...papers.values()].flatMap((paper) => {
      const mark = marks.get(paper.id);
      return mark ? [{ paper, mark, observations: histories.get(paper.id) ?? [] }] : [];
    }),
    ranks: new Map((trending?.ids ?? []).map((id, index) => [id, index + 1])),
    followed: followedNames(saved.map(({ paper }) => paper)),
  };
}

/** The saved papers of which there is news at all, in no particular order. */
export async function readSavedWithNews(store: Store): Promise<readonly SavedPaper[]> {
  const rows = await libraryOf(store)
    .saved.filter(({ news }) => news !== undefined && news.items.length > 0)
    .toArray();
  return rows.map(savedOf);
}

/** Whose papers somebody follows is seen from the last thousand. */
const NAMES_FROM = 1_000;
const MOMENTUM_MS = 2 * DAY_MS;
