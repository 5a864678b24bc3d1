import type { Phrase, PhraseValue } from '../domain/phrase.ts';
import { timeWords } from './date-text.ts';
import { numberWords, tForm } from './i18n.ts';

/** Says what the domain only named. */
export function translatePhrase({ key, values, count }: Phrase): string {
  return tForm(key, count, values.map(valueWords));
}

function valueWords(value: PhraseValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberWords(value);
  return timeWords(value.time);
}
