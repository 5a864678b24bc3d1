import { POLLED_FEEDS, type PolledFeed } from '../domain/feed.ts';
import { unseenIn } from '../domain/newness.ts';
import type { Store } from './open-store.ts';
import { readMarks } from './read-marks.ts';
import { readPapers } from './read-papers.ts';

/** What is New: `count` papers, and which of them each list names, in its order. */
export interface Unseen {
  readonly count: number;
  readonly ids: Readonly<Record<PolledFeed, readonly string[]>>;
}

/**
 * Derived, never stored: papers that the cached lists name now, whose mark is unseen there and not hidden, and that can
 * be shown because the cache has them. Reads only what the two lists name, whatever else is cached.
 */
export async function readUnseen(store: Store): Promise<Unseen> {
  const feeds = await store.cache.feeds.bulkGet([...POLLED_FEEDS]);
  const listed = [...new Set(feeds.flatMap((feed) => feed?.ids ?? []))];
  const marks = await readMarks(store, listed);
  const isCandidate = (feed: PolledFeed, id: string): boolean => {
    const mark = marks.get(id);
    return mark !== undefined && unseenIn(mark, feed);
  };
  const candidates = listed.filter((id) => POLLED_FEEDS.some((feed) => isCandidate(feed, id)));
  const papers = await readPapers(store, candidates);
  const unseenOf = (index: number, feed: PolledFeed): string[] =>
    (feeds[index]?.ids ?? []).filter((id) => papers.has(id) && isCandidate(feed, id));
  const ids = { trending: unseenOf(0, 'trending'), newest: unseenOf(1, 'newest') };
  return { count: new Set([...ids.trending, ...ids.newest]).size, ids };
}
