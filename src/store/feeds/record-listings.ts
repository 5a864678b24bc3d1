import { type Feed, POLLED_FEEDS, type PolledFeed } from '../../domain/feed.ts';
import { mergePaper } from '../../domain/merge-paper.ts';
import { listMark, unseenIn } from '../../domain/newness.ts';
import { observe } from '../../domain/observation.ts';
import type { Paper } from '../../domain/paper.ts';
import type { PaperHistory } from '../../domain/paper-history.ts';
import { libraryOf } from '../databases.ts';
import { readHistory } from '../history/read-history.ts';
import { readLastObservations } from '../history/read-last-observations.ts';
import type { Store } from '../open-store.ts';
import { updateSaved } from '../saved/update-saved.ts';
import { savedTables } from '../saved/write-saved.ts';
import type { RefreshResult } from './refresh-result.ts';

/** What was there before the refresh: the feeds still in their baseline, and the cached lists in the order of `POLLED_FEEDS`. */
export interface ListedBefore {
  readonly baseline: ReadonlySet<PolledFeed>;
  readonly feeds: readonly (Feed | undefined)[];
}

/**
 * The library's part of a refresh, in one transaction: marks what was listed, observes the numbers that changed, brings
 * saved copies up to date. Answers with the ids that are New since the cache's last refresh. Twice is the same as once.
 */
export async function recordListings(store: Store, result: RefreshResult, before: ListedBefore): Promise<string[]> {
  const library = libraryOf(store);
  const { now, lists } = result;
  const papers = papersOf(result);
  const ids = [...papers.keys()];
  const ranks = new Map(lists.find(({ feed }) => feed === 'trending')?.ids.map((id, index) => [id, index + 1]));

  return library.transaction('rw', [library.marks, library.observations, ...savedTables(library)], async () => {
    const known = await readHistory(store, ids);
    const marks = new Map(known);
    const newIds = new Set<string>();
    for (const { feed, papers } of lists) {
      const lastFetchedAt = before.feeds[POLLED_FEEDS.indexOf(feed)]?.fetchedAt ?? 0;
      for (const { id } of papers) {
        const mark = listMark(marks.get(id), { id, feed, now, baseline: before.baseline.has(feed) });
        marks.set(id, mark);
        if (isNews(mark, feed, known.get(id), lastFetchedAt, now)) newIds.add(id);
      }
    }
    await library.marks.bulkPut([...marks.values()].filter((mark) => mark !== known.get(mark.id)));

    const last = await readLastObservations(library, ids, now);
    const observations = [...papers.values()].flatMap(({ id, votes, stars, comments }) => {
      if (votes === undefined) return [];
      const rank = ranks.get(id);
      const numbers = {
        votes,
        ...(stars !== undefined && { stars }),
        ...(comments !== undefined && { comments }),
        ...(rank !== undefined && { rank }),
      };
      return observe(last.get(id), now, id, numbers) ?? [];
    });
    await library.observations.bulkPut(observations);

    await updateSaved(library, [...papers.values()]);
    return [...newIds];
  });
}

/** New by this refresh, or by one that died before it reached the cache. */
function isNews(
  mark: PaperHistory,
  feed: PolledFeed,
  known: PaperHistory | undefined,
  lastFetchedAt: number,
  now: number,
): boolean {
  if (!unseenIn(mark, feed)) return false;
  if (known?.listedAt[feed] === undefined) return true;
  return known.listedAt[feed] > lastFetchedAt && known.listedAt[feed] <= now;
}

/** What the lists told, one paper an id. */
function papersOf({ lists }: RefreshResult): Map<string, Paper> {
  const papers = new Map<string, Paper>();
  for (const paper of lists.flatMap((list) => list.papers)) {
    papers.set(paper.id, mergePaper(papers.get(paper.id), paper));
  }
  return papers;
}
