import { dateTimeWords, dayWords } from '../browser/date-text.ts';
import { ageWords, formatOf, t } from '../browser/i18n.ts';
import type { PartialDate } from '../domain/bibliography/record.ts';
import { HOUR_MS, MINUTE_MS } from '../domain/durations.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { lastNews } from '../domain/watching/paper-news.ts';
import { isSnoozed } from './filter/sections.ts';
import type { Facet } from './library-view.ts';

/** "Jan 2025", or the year alone where nobody told the month. */
export function issuedWords({ year, month }: PartialDate): string {
  return month === undefined ? String(year) : monthWords(Date.UTC(year, month - 1));
}

/** "Jan 2025", of a UTC day. */
function monthWords(at: number): string {
  return formatOf(
    'short-month',
    (language) => new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ).format(at);
}

/** What happened last to a saved paper, as a row says it: "saved 5 d ago", "finished just now", "until Feb 14". */
export function lastWords(saved: SavedPaper, now: number): string {
  const { snoozedUntil } = saved;
  const { what, at } = lastOf(saved);
  if (what !== 'removed' && snoozedUntil !== undefined && isSnoozed(saved, now))
    return t('library_until', dayWords(snoozedUntil, now));
  return now - at < MINUTE_MS ? t(`library_${what}_now`) : t(`library_${what}_ago`, ageWords(at, now));
}

/** Another number wherever the words above are others, in a fraction of their time. */
export function lastStep(saved: SavedPaper, now: number): number {
  const news = newsStep(saved, now) * NEWS_STEPS;
  if (isSnoozed(saved, now)) return news - 1;
  return news + ageStep(now - lastOf(saved).at);
}

/** To the minute within the hour, then to the hour. */
function ageStep(ms: number): number {
  const age = Math.max(0, ms);
  return age < HOUR_MS ? Math.floor(age / MINUTE_MS) : MINUTE_MS + Math.floor(age / HOUR_MS);
}

/** More than any step of the other. */
const NEWS_STEPS = 1e9;

/** How long until some of these words are others, ms: the age of what is younger than an hour is told to the minute. */
export function untilNextStep(papers: Iterable<SavedPaper>, now: number): number {
  let least = MINUTE_MS;
  for (const saved of papers) {
    for (const at of [lastOf(saved).at, lastNews(saved.news)?.at]) {
      const age = at === undefined ? HOUR_MS : now - at;
      if (age >= 0 && age < HOUR_MS) least = Math.min(least, MINUTE_MS - (age % MINUTE_MS));
    }
  }
  return least;
}

/** Another number wherever the age of the last news is told in other words. */
function newsStep({ news }: SavedPaper, now: number): number {
  const at = lastNews(news)?.at;
  return at === undefined ? 0 : 1 + ageStep(now - at);
}

function lastOf({ savedAt, doneAt, removedAt, state }: SavedPaper): {
  readonly what: 'removed' | 'finished' | 'saved';
  readonly at: number;
} {
  if (removedAt !== undefined) return { what: 'removed', at: removedAt };
  return state === 'done' && doneAt !== undefined ? { what: 'finished', at: doneAt } : { what: 'saved', at: savedAt };
}

/** A value of a facet as it is read: an import goes by its time. */
export function facetWords(facet: Facet, value: string): string {
  return facet === 'imported' ? dateTimeWords(Number(value)) : value;
}
