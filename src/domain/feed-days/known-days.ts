import { isWeekend } from './feed-day.ts';

/** What is known of the days around a month: which have papers, and which were asked for when they were over. */
export interface KnownDays {
  readonly month: string;
  readonly busy: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  /** When the whole month was last fetched, ms since 1970. */
  readonly fetchedAt?: number;
}

/** Whether a day has no papers, as far as anybody knows: weekends hardly ever have. */
export function isEmptyDay(day: string, known: KnownDays | undefined): boolean {
  return !known?.busy.has(day) && (isWeekend(day) || known?.asked.has(day) === true);
}
