import type { Phrase, PhraseValue } from '../domain/phrase.ts';
import { timeWords } from './date-words.ts';
import { formatOf, numberWords, say, sayForm } from './words.ts';

/** Says what the domain only named. */
export function sayPhrase({ key, values, count }: Phrase): string {
  return sayForm(key, count, values.map(valueWords));
}

function valueWords(value: PhraseValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberWords(value);
  return 'time' in value ? timeWords(value.time) : agoWords(Date.now() - value.ago);
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "4 min ago", from a duration in ms. */
function agoWords(duration: number): string {
  if (duration < MINUTE_MS) return say('ago_now');
  const format = formatOf('relative', (language) => new Intl.RelativeTimeFormat(language, { style: 'narrow' }));
  if (duration < HOUR_MS) return format.format(-Math.floor(duration / MINUTE_MS), 'minute');
  if (duration < DAY_MS) return format.format(-Math.floor(duration / HOUR_MS), 'hour');
  return format.format(-Math.floor(duration / DAY_MS), 'day');
}
