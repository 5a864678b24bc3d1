import { formatOf, tForm, type WordKey } from './i18n.ts';

/** The same as `t`, with the whole number, "5,000": where something is done to each of them, "5K" is not enough. */
export function tExact(key: WordKey, count: number, ...values: readonly string[]): string {
  return tForm(key, count, [exactNumber(count), ...values]);
}

/** 5000 → "5,000". */
export function exactNumber(value: number): string {
  return formatOf('whole-number', (language) => new Intl.NumberFormat(language)).format(value);
}
