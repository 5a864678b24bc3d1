import type { Phrase, PhraseValue } from '../domain/phrase.ts';
import { timeWords } from './date-words.ts';
import { numberWords, sayForm } from './words.ts';

/** Says what the domain only named. */
export function sayPhrase({ key, values, count }: Phrase): string {
  return sayForm(key, count, values.map(valueWords));
}

function valueWords(value: PhraseValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberWords(value);
  return timeWords(value.time);
}
