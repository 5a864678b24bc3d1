import type { PaperList } from '../failure.ts';

/** One page of a month's list, and whether there is none behind it. */
export interface MonthPage extends PaperList {
  readonly isLast: boolean;
  /** What the service said of its window with this answer, where it did. */
  readonly window?: RequestWindow;
}

/** How many requests the service takes in `lengthMs`, how many of them are left, and when it counts anew (ms since 1970). */
export interface RequestWindow {
  readonly quota: number;
  readonly remaining: number;
  readonly lengthMs: number;
  readonly resetAt: number;
}
