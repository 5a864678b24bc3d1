import type { Failure } from '../../domain/failure.ts';
import type { PolledFeed } from '../../domain/feed.ts';
import type { Paper } from '../../domain/paper.ts';
import type { RefreshState } from '../../domain/refresh/refresh-state.ts';

/** What a refresh brought, parsed and judged. */
export interface RefreshResult {
  /** When the answers came, ms since 1970. */
  readonly now: number;
  /** Who holds the lease. */
  readonly holder: string;
  readonly lists: readonly AcceptedList[];
  /** Feeds whose answer was "nothing changed" (304). */
  readonly unchanged?: readonly PolledFeed[];
  readonly failed?: readonly { readonly feed: PolledFeed; readonly failure: Failure }[];
  /** The refresh state to leave behind; pure. The lease is released in any case. */
  readonly nextState: (facts: { readonly news: number }, state: RefreshState) => RefreshState;
}

/** One feed's answer: the papers it named, and the judged order to keep (which may hold more than the answer did). */
export interface AcceptedList {
  readonly feed: PolledFeed;
  readonly papers: readonly Paper[];
  readonly ids: readonly string[];
  readonly shorter?: readonly string[];
}
