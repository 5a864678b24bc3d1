import { POLLED_FEEDS, type PolledFeed } from '../../domain/feed.ts';
import { unseenIn } from '../../domain/newness.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import type { Unseen } from '../../domain/unseen.ts';
import type { Store } from '../open-store.ts';
import { type OneReading, oneReading } from './one-reading.ts';
import { readVerdicts } from './read-verdicts.ts';

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
export async function readUnseen(
  store: Store,
  { feeds, rules, now }: Counting = ALL,
  reading: OneReading = oneReading(store),
): Promise<Unseen> {
  const lists = await reading.feeds(feeds);
  const listed = [...new Set(feeds.flatMap((feed) => lists.get(feed)?.ids ?? []))];
  const marks = await reading.history(listed);
  const isCandidate = (feed: PolledFeed, id: string): boolean => {
    const mark = marks.get(id);
    return mark !== undefined && unseenIn(mark, feed);
  };
  const candidates = listed.filter((id) => feeds.some((feed) => isCandidate(feed, id)));
  const papers = await reading.papers(candidates);
  const verdicts = await readVerdicts(store, [...papers.values()], { rules, now });
  const unseenOf = (feed: PolledFeed): string[] =>
    (lists.get(feed)?.ids ?? []).filter(
      (id) => papers.has(id) && isCandidate(feed, id) && verdicts.get(id)?.is !== 'muted',
    );
  const ids = { trending: unseenOf('trending'), newest: unseenOf('newest') };
  const unseen = [...new Set([...ids.trending, ...ids.newest])];
  const watched = new Set(unseen.filter((id) => verdicts.get(id)?.is === 'watched'));
  return { count: unseen.length, ids, watched };
}
