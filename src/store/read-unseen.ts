import { POLLED_FEEDS, type PolledFeed } from '../domain/feed.ts';
import { unseenIn } from '../domain/newness.ts';
import type { Rule } from '../domain/rules/rule.ts';
import type { Store } from './open-store.ts';
import { readMarks } from './read-marks.ts';
import { readPapers } from './read-papers.ts';
import { readVerdicts } from './read-verdicts.ts';

/** What is New: `count` papers, `watched` of them by a rule, and which of them each list names, in its order. */
export interface Unseen {
  readonly count: number;
  readonly watched: number;
  readonly ids: Readonly<Record<PolledFeed, readonly string[]>>;
}

/** Whose papers count, and the rules that they have to pass; `now` is for rules on how fast a paper rises. */
export interface Counting {
  readonly feeds: readonly PolledFeed[];
  readonly rules: readonly Rule[];
  readonly now: number;
}

const ALL: Counting = { feeds: POLLED_FEEDS, rules: [], now: 0 };

/**
 * Derived, never stored: papers that the cached lists name now, whose mark is unseen there and not hidden, that no rule mutes,
 * and that can be shown because the cache has them. Reads only what the lists name, whatever else is cached.
 */
export async function readUnseen(store: Store, { feeds, rules, now }: Counting = ALL): Promise<Unseen> {
  const lists = await store.cache.feeds.bulkGet([...feeds]);
  const listed = [...new Set(lists.flatMap((list) => list?.ids ?? []))];
  const marks = await readMarks(store, listed);
  const isCandidate = (feed: PolledFeed, id: string): boolean => {
    const mark = marks.get(id);
    return mark !== undefined && unseenIn(mark, feed);
  };
  const candidates = listed.filter((id) => feeds.some((feed) => isCandidate(feed, id)));
  const papers = await readPapers(store, candidates);
  const verdicts = await readVerdicts(store, [...papers.values()], { rules, now });
  const unseenOf = (feed: PolledFeed): string[] =>
    (lists[feeds.indexOf(feed)]?.ids ?? []).filter(
      (id) => papers.has(id) && isCandidate(feed, id) && verdicts.get(id)?.is !== 'muted',
    );
  const ids = { trending: unseenOf('trending'), newest: unseenOf('newest') };
  const unseen = [...new Set([...ids.trending, ...ids.newest])];
  return { count: unseen.length, watched: unseen.filter((id) => verdicts.get(id)?.is === 'watched').length, ids };
}
