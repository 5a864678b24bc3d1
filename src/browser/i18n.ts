import type messages from '../../public/_locales/en/messages.json';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../domain/durations.ts';
import { rawApi } from './raw-api.ts';

type MessageKey = keyof typeof messages;
type PluralStem<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** A sentence of `_locales`, or the stem of one that has `_one` and `_other` forms. */
export type WordKey = MessageKey | PluralStem<MessageKey>;

/** What the person reads, in their language. A numeric first value of a plural key chooses the form. */
export function t(key: WordKey, ...values: readonly (string | number)[]): string {
  const [count] = values;
  return tForm(key, typeof count === 'number' ? count : undefined, values.map(valueWords));
}

/** The same with its values in words; `count` alone chooses the form. */
export function tForm(key: WordKey, count: number | undefined, words: string[]): string {
  const { getMessage } = rawApi().i18n;
  // Isolated, or "model*" and "C++" would lose their signs to the other side.
  const values = locale().direction === 'rtl' ? words.map((word) => `\u2068${word}\u2069`) : words;
  if (count === undefined) return getMessage(key, values);
  const form = `${key}_${pluralRules().select(count)}`;
  return getMessage(form, values) || getMessage(`${key}_other`, values) || getMessage(key, values);
}

function valueWords(value: string | number): string {
  return typeof value === 'string' ? value : numberWords(value);
}

/** "5 h", "2 d": as short as a row needs it. Nothing is younger than a minute or lies in the future. */
export function ageWords(at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < HOUR_MS) return t('age_minutes', String(Math.max(1, Math.floor(age / MINUTE_MS))));
  if (age < DAY_MS) return t('age_hours', String(Math.floor(age / HOUR_MS)));
  const days = Math.floor(age / DAY_MS);
  if (days < 60) return t('age_days', String(days));
  if (days < 365) return t('age_months', String(Math.max(2, Math.floor(days / 30.44))));
  return t('age_years', String(Math.floor(days / 365)));
}

/** 950 → "950", 6134 → "6.1K": a number as a row has room for it. */
export function numberWords(value: number): string {
  if (locale().language.startsWith('en')) return englishNumber(value);
  // German has no short form of thousands in CLDR (48): "91.981".
  if (Math.abs(value) >= 10_000 && Math.abs(value) < 1_000_000 && !shortensThousands())
    return t('number_thousands', compact().format(value / 1_000));
  return compact().format(value);
}

function compact(): Intl.NumberFormat {
  return formatOf(
    'number',
    (language) => new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }),
  );
}

function shortensThousands(): boolean {
  return formatOf('shortens-thousands', () =>
    compact()
      .formatToParts(10_000)
      .some(({ type }) => type === 'compact'),
  );
}

/** As `Intl` writes it, whose first compact format costs the first frame 14 ms. */
function englishNumber(value: number): string {
  let unit = '';
  for (const next of 'KMB') {
    if (Math.abs(unit ? tenths(value) : value) < 1_000) break;
    value /= 1_000;
    unit = next;
  }
  return tenths(value) + unit;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

interface Locale {
  readonly language: string;
  readonly direction: string;
}

let known: Locale | undefined;

/**
 * The words' own: the browser's language (en-GB), unless there are no words in it and they come in English. The browser is asked
 * once, since every number in a row asks.
 */
function locale(): Locale {
  if (known) return known;
  const { i18n } = rawApi();
  const [spoken, written] = [i18n.getUILanguage(), i18n.getMessage('language')];
  const language = spoken.split('-')[0] === written.split('-')[0] ? spoken : written || spoken;
  known = { language, direction: i18n.getMessage('direction') };
  return known;
}

function pluralRules(): Intl.PluralRules {
  return formatOf('plural', (language) => new Intl.PluralRules(language));
}

// Making an Intl object costs a hundred times what using it does.
const formats = new Map<string, unknown>();

/** An Intl object, or what is known of one, made once. */
export function formatOf<Format>(name: string, make: (language: string) => Format): Format {
  const known = formats.get(name) as Format | undefined;
  if (known !== undefined) return known;
  const made = make(locale().language);
  formats.set(name, made);
  return made;
}

/** Tells the page its language and direction: those of its words, which may be English in a browser that speaks Hebrew. */
export function setPageLanguage(): void {
  const { language, direction } = locale();
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
