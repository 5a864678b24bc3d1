import { dayOf, type Entry } from '../../tools/feed-server/entry.ts';
import { type FeedServer, startFeedServer } from '../../tools/feed-server/server.ts';
import { sampleFeed } from '../../tools/sample-feed/sample-feed.ts';

/** The sample feed on a server of its own, less three papers that come when the test lets them. */
export interface ServedFeed extends FeedServer {
  /** What is served from the start. */
  readonly entries: readonly Entry[];
  /** Ids in trending order, as served from the start. */
  readonly trending: readonly string[];
  /** Three papers of the trending list that are named only after `release()`. */
  readonly late: readonly Entry[];
}

export async function serveSample(): Promise<ServedFeed> {
  const { entries, trending } = sampleFeed(Date.now());
  const late = trending
    .map((id) => entryOf(entries, id))
    .filter(isPlainTitled)
    .slice(1, 4);
  const server = await startFeedServer({ entries, trending });
  server.holdBack(late.map(({ paper }) => paper.id));
  return {
    ...server,
    entries: entries.filter((entry) => !late.includes(entry)),
    trending: trending.filter((id) => !late.some(({ paper }) => paper.id === id)),
    late,
  };
}

/** The papers of one feed day that are served from the start. */
export function papersOf(feed: ServedFeed, day: string): Entry[] {
  return feed.entries.filter((entry) => dayOf(entry) === day);
}

/** The newest day that has papers. */
export function newestDay(feed: ServedFeed): string {
  return feed.entries.map((entry) => dayOf(entry) ?? '').reduce((a, b) => (a > b ? a : b));
}

/** The title of the paper at a place of the served trending list, counted from 0. */
export function trendingTitle(feed: ServedFeed, place: number): string {
  return entryOf(feed.entries, feed.trending[place] ?? '').title;
}

function entryOf(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find(({ paper }) => paper.id === id);
  if (!entry) throw new Error(`The sample feed has no paper "${id}".`);
  return entry;
}

/** Such a title is on the page as it is in the feed: nothing in it is cleaned or typeset. */
function isPlainTitled({ title }: Entry): boolean {
  return /^[\w ,:;'’-]+$/.test(title);
}
