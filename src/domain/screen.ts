import type { Feed } from './feed.ts';
import type { Period } from './feed-days/period.ts';
import type { RefreshState } from './refresh/refresh-state.ts';
import type { Row } from './row.ts';

export const VIEWS = ['trending', 'daily', 'for_you', 'saved'] as const;
export type View = (typeof VIEWS)[number];

/** Whether it shows what the service lists: something can be New there, and to look at it is a visit. */
export function isFeedView(view: View | undefined): boolean {
  return view === 'trending' || view === 'daily';
}

/** Everything a list page shows, read from both databases at one moment. */
export interface Screen {
  readonly view: View;
  /** What the daily view shows; missing in the others, and when no day with papers is known yet. */
  readonly period?: Period;
  /** In the list's own order. */
  readonly rows: readonly Row[];
  /** How many rows there are, when `rows` holds only the first of them. */
  readonly total: number;
  /** How many papers of the list the rules mute, whether they are among the rows or not; missing when none. */
  readonly muted?: number;
  /** Only some of the view's papers: those that a search found, or a name has. */
  readonly isPart?: true;
  /** The newest list ends within this day, so the day has more papers than were listed. */
  readonly isCut?: true;
  /** The period has not begun: there is nothing to wait for. */
  readonly isAhead?: true;
  /** How fetching what the view shows went; missing when nobody tried yet. */
  readonly fetched?: Pick<Feed, 'fetchedAt' | 'triedAt' | 'failure'>;
  readonly unseen: { readonly trending: number; readonly newest: number };
  /** Where nothing is left on the reading list: how many papers come back to it, and when the next of them does. */
  readonly snoozed?: { readonly count: number; readonly until: number };
  readonly savedCount: number;
  readonly hiddenCount: number;
  readonly refresh?: RefreshState;
}
