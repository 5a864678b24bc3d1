import type { Failure } from './failure.ts';

/** The two lists that a refresh polls, where they are followed: what they name first is New. */
export const POLLED_FEEDS = ['trending', 'newest'] as const;
export type PolledFeed = (typeof POLLED_FEEDS)[number];

/** A list that is fetched when somebody asks for it: "day:2026-02-14", "week:2026-W07", "month:2026-02", "search:words", "paper:2501.19393". */
export type BrowsedFeed = `${'day' | 'week' | 'month' | 'search' | 'paper'}:${string}`;

/** What may be asked for: also the trending list, where it is not followed. */
export type AskedFeed = BrowsedFeed | 'trending';

export type FeedKey = PolledFeed | BrowsedFeed;

/** A cached list: which papers, in which order, and how the last attempt to fetch it went. */
export interface Feed {
  readonly key: FeedKey;
  /** Paper ids in the service's order. */
  readonly ids: readonly string[];
  /** The last usable answer, ms since 1970; 0 when there was none yet. */
  readonly fetchedAt: number;
  /** The last attempt, ms since 1970. */
  readonly triedAt: number;
  /** Why the last attempt brought nothing; missing when it did. */
  readonly failure?: Failure;
  /** A suspiciously short answer, waiting for a second one that says the same. */
  readonly shorter?: readonly string[];
}
