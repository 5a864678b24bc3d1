import { formatOf, tForm, type WordKey } from './i18n.ts';

/** The same as `t`, with the whole number, "5,000": where something is done to each of them, "5K" is not enough. */
export function tExact(key: WordKey, count: number, ...values: readonly string[]): string {
  const exact = formatOf('whole-number', (language) => new Intl.NumberFormat(language)).format(count);
  return tForm(key, count, [exact, ...values]);
}
