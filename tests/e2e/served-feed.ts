import { datedDiscussionId, dayOf, type Entry } from '../../tools/feed-server/entry.ts';
import { addDays, startOfFeedDay } from '../../tools/feed-server/feed-day.ts';
import {
  type FeedServer,
  type FeedServerOptions,
  serviceCertificate,
  startFeedServer,
} from '../../tools/feed-server/server.ts';
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

interface SampleOptions extends Pick<FeedServerOptions, 'port' | 'certificate'> {
  /** So many more papers were featured in the month before the newest day. */
  readonly papersLastMonth?: number;
  /** The time at which the sample is the latest, in ms since 1970; by default now. */
  readonly at?: number;
}

/** The same papers whenever it is given the same options. */
export async function serveSample({
  papersLastMonth = 0,
  at = Date.now(),
  ...where
}: SampleOptions = {}): Promise<ServedFeed> {
  const { entries: sample, trending } = sampleFeed(at);
  const entries = [...sample, ...lastMonthOf(sample, papersLastMonth)];
  const late = trending
    .map((id) => entryOf(entries, id))
    .filter(isPlainTitled)
    .slice(1, 4);
  const server = await startFeedServer({ entries, trending, ...where });
  server.holdBack(late.map(({ paper }) => paper.id));
  return {
    ...server,
    entries: entries.filter((entry) => !late.includes(entry)),
    trending: trending.filter((id) => !late.some(({ paper }) => paper.id === id)),
    late,
  };
}

/**
 * Where the service of each test stands, one after another: on the same port, under the same certificate and with the same papers,
 * so that a browser that outlives a test, and what it stored, knows the next one.
 */
export class ServiceAddress {
  readonly #at = Date.now();
  readonly #certificate = serviceCertificate();
  #port = 0;

  async serve(sample: Pick<SampleOptions, 'papersLastMonth'>): Promise<ServedFeed> {
    const feed = await serveSample({ ...sample, at: this.#at, port: this.#port, certificate: this.#certificate });
    this.#port = feed.port;
    return feed;
  }

  /** What Chromium is told of it at its start; a port from the first service on. */
  get feed(): { readonly port: number; readonly spki: string } {
    return { port: this.#port, spki: this.#certificate.spki };
  }
}

/** The papers of one feed day that are served from the start. */
export function papersOf(feed: ServedFeed, day: string): Entry[] {
  return feed.entries.filter((entry) => dayOf(entry) === day);
}

/** The papers of one month that are served from the start. */
export function papersOfMonth(feed: ServedFeed, month: string): Entry[] {
  return feed.entries.filter((entry) => dayOf(entry)?.startsWith(month));
}

/** The newest day that has papers. */
export function newestDay({ entries }: Pick<ServedFeed, 'entries'>): string {
  return entries.map((entry) => dayOf(entry) ?? '').reduce((a, b) => (a > b ? a : b));
}

/** "2026-01" where the newest paper is of February 2026. */
export function lastMonth(feed: Pick<ServedFeed, 'entries'>): string {
  return addDays(`${newestDay(feed).slice(0, 7)}-01`, -1).slice(0, 7);
}

/** Papers as the sample has them, under ids and titles of their own, spread over three weeks. */
function lastMonthOf(entries: readonly Entry[], count: number): Entry[] {
  const month = lastMonth({ entries });
  return Array.from({ length: count }, (_, index) => {
    const entry = structuredClone(entries[index % entries.length] as Entry);
    const title = `${entry.title}, part ${index + 1}`;
    const id = `${month.slice(2, 4)}${month.slice(5)}.8${String(index).padStart(4, '0')}`;
    const day = `${month}-${String(1 + (index % 21)).padStart(2, '0')}`;
    const at = startOfFeedDay(day) + 3_600_000;
    Object.assign(entry.paper, {
      id,
      title,
      publishedAt: new Date(at).toISOString(),
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      discussionId: datedDiscussionId(entry.paper.discussionId, at),
      upvotes: 400 - index,
    });
    return { ...entry, title, publishedAt: entry.paper.publishedAt };
  });
}

/** The papers of the served trending list, in its order. */
export function trendingEntries(feed: ServedFeed): Entry[] {
  return feed.trending.map((id) => entryOf(feed.entries, id));
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
