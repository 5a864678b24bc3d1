import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import english from '../public/_locales/en/messages.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');
const LOCALES = join(ROOT, 'public/_locales');

type Messages = Record<string, { readonly message: string }>;

const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(SRC, file), 'utf8'))
  .join('\n');
const quoted = new Set(Array.from(code.matchAll(/['"](\w+)(?=['"])/g), ([, name]) => name));
const prefixes = Array.from(code.matchAll(/`(\w+_)\$\{/g), ([, prefix = '-']) => prefix);
const manifest = readFileSync(join(ROOT, 'manifest.json'), 'utf8');

it('the words of _locales/en are all said by some code', () => {
  expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
});

it.each(readdirSync(LOCALES))('the words of _locales/%s are whole', (locale) => {
  const messages: Messages = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
  expect(faultsOf(locale, messages)).toEqual([]);
});

it('a language with faults is told each of them', () => {
  const spoilt: Messages = {
    ...english,
    language: { message: 'en' },
    direction: { message: 'rtl' },
    tab_trending: { message: ' ' },
    tab_nowhere: { message: 'Nirgends' },
    paper_count_one: { message: 'Ein Papier' },
    paper_count_other: { message: 'Papiere' },
    row_rule_mute: { message: 'Stumm: $1 $2' },
  };
  const { tab_saved: _, ...messages } = spoilt;
  const faults = faultsOf('de', messages);
  expect(faults.filter((fault) => !fault.endsWith(' is the English'))).toEqual([
    'tab_trending says nothing',
    'language is not de',
    'direction is not ltr',
    'tab_saved is missing',
    'tab_nowhere is one too many',
    'paper_count_other has no $1',
    'row_rule_mute has $2 too many',
  ]);
  expect(faults).toContain('rule_matches is the English');
  expect(faultsOf('en', { a: { message: '' }, b: { message: '$2 of $1' }, c: { message: 'of $2' } })).toEqual([
    'a says nothing',
    'c has places out of order: $2',
  ]);
});

/** What is wrong with the messages of a language, each fault with its key. */
function faultsOf(locale: string, messages: Messages): string[] {
  const entries = Object.entries(messages);
  const empty = entries.flatMap(([key, { message }]) => (message.trim() === '' ? [`${key} says nothing`] : []));
  return [...empty, ...(locale === 'en' ? faultsOfEnglish(messages) : faultsOfTranslation(locale, messages))];
}

function faultsOfEnglish(messages: Messages): string[] {
  return Object.entries(messages).flatMap(([key, { message }]) => {
    const places = placesOf(message);
    return places.every((place, index) => place === index + 1)
      ? []
      : [`${key} has places out of order: ${places.map((place) => `$${place}`)}`];
  });
}

function faultsOfTranslation(locale: string, messages: Messages): string[] {
  const tag = locale.replace('_', '-');
  const direction = tag === 'ar' ? 'rtl' : 'ltr';
  const needed = keysNeeded(tag);
  return [
    ...(messages.language?.message === tag ? [] : [`language is not ${tag}`]),
    ...(messages.direction?.message === direction ? [] : [`direction is not ${direction}`]),
    ...needed.filter((key) => !(key in messages)).map((key) => `${key} is missing`),
    ...Object.keys(messages).flatMap((key) => (needed.includes(key) ? [] : [`${key} is one too many`])),
    ...Object.entries(messages).flatMap(([key, { message }]) => faultsOfPlaces(key, message)),
    ...Object.entries(messages).flatMap(([key, { message }]) =>
      isSentence(key) && said(key) === message ? [`${key} is the English`] : [],
    ),
  ];
}

/** The English keys, in the plural forms of the language. */
function keysNeeded(tag: string): string[] {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  // Romance languages have a form of their own for millions, which nothing here counts.
  const kept = forms.filter((form) => form !== 'many' || forms.length > 3);
  return Object.keys(english).flatMap((key) => {
    if (!isPlural(key)) return [key];
    return key.endsWith('_other') ? kept.map((form) => key.replace(/_other$/, `_${form}`)) : [];
  });
}

function faultsOfPlaces(key: string, message: string): string[] {
  const other = said(key.replace(PLURAL, '_other')) ?? '';
  // "One paper", "two papers": a form for one number need not write it.
  const isOneNumber = isPlural(key) && /_(zero|one|two)$/.test(key);
  const source = said(isOneNumber ? key.replace(PLURAL, '_one') : key) ?? other;
  const needed = placesOf(source).filter((place) => !isOneNumber || place !== 1);
  const had = placesOf(message);
  return [
    ...had.filter((place) => !placesOf(source + other).includes(place)).map((place) => `${key} has $${place} too many`),
    ...needed.filter((place) => !had.includes(place)).map((place) => `${key} has no $${place}`),
  ];
}

/** Long enough that no language says it in the same words. */
function isSentence(key: string): boolean {
  const message = said(key) ?? '';
  return message.split(' ').length > 4 && !message.startsWith('{');
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** One of the forms that a number chooses from. */
function isPlural(key: string): boolean {
  return PLURAL.test(key) && `${key.replace(PLURAL, '')}_other` in english;
}

/** The English words. */
function said(key: string): string | undefined {
  return (english as Messages)[key]?.message;
}

/** The numbers of the placeholders in a message, each once, from the smallest. */
function placesOf(message: string): number[] {
  return [...new Set([...message.matchAll(/\$(\d)/g)].map((match) => Number(match[1])))].sort();
}

/** Said by name, as the stem of a plural, by the manifest, or by a key that is put together from a prefix (`tab_${view}`). */
function isUsed(key: string): boolean {
  const stem = key.replace(/_(one|other)$/, '');
  if ([key, stem, stem.replace(/_once$/, '')].some((name) => quoted.has(name))) return true;
  return manifest.includes(`__MSG_${key}__`) || prefixes.some((prefix) => key.startsWith(prefix));
}
