import type { Paper } from '../domain/paper.ts';
import { paperOf } from './cache-schema.ts';
import type { Store } from './open-store.ts';
import { readPapers } from './read-papers.ts';

/** What the cache knows of a feed day ("2026-02-14"): its fetched list and every paper featured on it, most votes first. */
export async function readDay(store: Store, day: string): Promise<Paper[]> {
  const [rows, feed] = await Promise.all([
    store.cache.papers.where('featuredOn').equals(day).toArray(),
    store.cache.feeds.get(`day:${day}`),
  ]);
  const papers = new Map(rows.map((row) => [row.id, paperOf(row)]));
  // A paper can be on two days' lists, but it knows only one of them.
  const strangers = (feed?.ids ?? []).filter((id) => !papers.has(id));
  for (const [id, paper] of await readPapers(store, strangers)) papers.set(id, paper);
  return [...papers.values()].sort((a, b) => b.votes - a.votes || (a.id < b.id ? 1 : -1));
}

/** The newest day, not after `upTo`, that a paper of the newest list was featured on. */
export async function readNewestDay(store: Store, upTo = '9999-12-31'): Promise<string | undefined> {
  const newest = await store.cache.feeds.get('newest');
  const papers = await readPapers(store, newest?.ids ?? []);
  let latest: string | undefined;
  for (const { featuredOn } of papers.values()) {
    if (featuredOn === undefined || featuredOn > upTo) continue;
    if (latest === undefined || featuredOn > latest) latest = featuredOn;
  }
  return latest;
}
