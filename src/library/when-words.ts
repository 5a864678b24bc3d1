import { ageWords, formatOf, say } from '../browser/words.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { isSnoozed } from './shelves.ts';

/** "Jan 2025": arXiv's dates are UTC days. */
export function monthWords(at: number): string {
  return formatOf(
    'short-month',
    (language) => new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  ).format(at);
}

/** "Feb 14" or "Feb 14, 2027": a day where the person is. */
export function dayWords(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatOf(
    isThisYear ? 'own-day' : 'own-day-year',
    (language) =>
      new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', ...(!isThisYear && { year: 'numeric' }) }),
  ).format(at);
}

/** What happened last to a saved paper, as a row says it: "saved 5 d ago", "finished 2 h ago", "until Feb 14". */
export function lastWords(saved: SavedPaper, now: number): string {
  const { savedAt, doneAt, removedAt, snoozedUntil } = saved;
  if (removedAt !== undefined) return say('library_removed_ago', ageWords(removedAt, now));
  if (snoozedUntil !== undefined && isSnoozed(saved, now)) return say('library_until', dayWords(snoozedUntil, now));
  if (saved.state === 'done' && doneAt !== undefined) return say('library_finished_ago', ageWords(doneAt, now));
  return say('library_saved_ago', ageWords(savedAt, now));
}
