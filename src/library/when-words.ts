import { dateTimeWords, dayWords } from '../browser/date-text.ts';
import { ageWords, formatOf, t } from '../browser/i18n.ts';
import type { PartialDate } from '../domain/bibliography/record.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
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

/** What happened last to a saved paper, as a row says it: "saved 5 d ago", "finished 2 h ago", "until Feb 14". */
export function lastWords(saved: SavedPaper, now: number): string {
  const { savedAt, doneAt, removedAt, snoozedUntil } = saved;
  if (removedAt !== undefined) return t('library_removed_ago', ageWords(removedAt, now));
  if (snoozedUntil !== undefined && isSnoozed(saved, now)) return t('library_until', dayWords(snoozedUntil, now));
  if (saved.state === 'done' && doneAt !== undefined) return t('library_finished_ago', ageWords(doneAt, now));
  return t('library_saved_ago', ageWords(savedAt, now));
}

/** A value of a facet as it is read: an import goes by its time. */
export function facetWords(facet: Facet, value: string): string {
  return facet === 'imported' ? dateTimeWords(Number(value)) : value;
}
