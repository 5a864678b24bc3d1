import type { PolledFeed } from './feed.ts';

/** What is New: `count` papers, which of them each list names, in its order, and which of them a rule watches. */
export interface Unseen {
  readonly count: number;
  readonly ids: Readonly<Record<PolledFeed, readonly string[]>>;
  readonly watched: ReadonlySet<string>;
}

/** How many of them some of the lists name, and how many of those a rule watches. */
export function countUnseen(
  { ids, watched }: Unseen,
  feeds: readonly PolledFeed[],
): { count: number; watched: number } {
  const counted = new Set(feeds.flatMap((feed) => ids[feed]));
  return { count: counted.size, watched: [...counted].filter((id) => watched.has(id)).length };
}
