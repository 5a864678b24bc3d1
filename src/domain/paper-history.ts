import type { PolledFeed } from './feed.ts';

/** What happened between a person and a paper; kept 400 days after `touchedAt`, whatever becomes of the cache. */
export interface PaperHistory {
  readonly id: string;
  /** When each polled feed first named the paper. A paper that was merely browsed has no entry. */
  readonly listedAt: Readonly<Partial<Record<PolledFeed, number>>>;
  /** When that listing was shown; 0 = it was there before the person came (the baseline), so it never was New. */
  readonly seenAt: Readonly<Partial<Record<PolledFeed, number>>>;
  readonly readAt?: number;
  /** When a notification was about to name it: never twice, whatever became of that one. */
  readonly announcedAt?: number;
  readonly hiddenAt?: number;
  /** Kept with a hidden paper, so that it can be named when nothing else knows it any more. */
  readonly title?: string;
  readonly touchedAt: number;
}
