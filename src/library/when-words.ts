import { dayWords } from '../browser/date-words.ts';
import { ageWords, formatOf, say } from '../browser/words.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { isSnoozed } from './finding/shelves.ts';

/** "Jan 2025": arXiv's dates are UTC days. */
export function monthWords(at: number): string {
  return formatOf(
    'short-month',
    (language) => new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
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
