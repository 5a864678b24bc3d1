import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import english from '../public/_locales/en/messages.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');
const LOCALES = join(ROOT, 'public/_locales');

type Messages = Record<string, { readonly message: string }>;

const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(SRC, file), 'utf8'))
  .join('\n');
const manifest = readFileSync(join(ROOT, 'manifest.json'), 'utf8');

describe('the words of _locales/en', () => {
  it.each(Object.keys(english))('uses %s', (key) => {
    expect(isUsed(key), 'no code says it').toBe(true);
  });

  it.each(Object.entries(english))('says something in %s, with placeholders in order', (_key, { message }) => {
    expect(message.trim()).not.toBe('');
    const places = placesOf(message);
    expect(places).toEqual(places.map((_, index) => index + 1));
  });
});

const translated = readdirSync(LOCALES).filter((locale) => locale !== 'en');

describe.each(translated)('the words of _locales/%s', (locale) => {
  const messages: Messages = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
  const tag = locale.replace('_', '-');
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

  it('know their language and its direction', () => {
    expect(messages.language?.message).toBe(tag);
    expect(messages.direction?.message).toBe(tag === 'ar' ? 'rtl' : 'ltr');
  });

  it('are there for all that is said in English, in the plural forms of the language, and for nothing else', () => {
    const needed = Object.keys(english).flatMap((key) => {
      if (!isPlural(key)) return [key];
      // Romance languages have a form of their own for millions, which nothing here counts.
      const kept = forms.filter((form) => form !== 'many' || forms.length > 3);
      return key.endsWith('_other') ? kept.map((form) => key.replace(/_other$/, `_${form}`)) : [];
    });
    expect(Object.keys(messages).sort()).toEqual(needed.sort());
  });

  it.each(Object.entries(messages))('has the places of the English in %s', (key, { message }) => {
    const other = said(key.replace(PLURAL, '_other')) ?? '';
    // "One paper", "two papers": a form for one number need not write it.
    const isOneNumber = isPlural(key) && /_(zero|one|two)$/.test(key);
    const source = said(isOneNumber ? key.replace(PLURAL, '_one') : key) ?? other;
    const needed = placesOf(source).filter((place) => !isOneNumber || place !== 1);
    expect(message.trim()).not.toBe('');
    expect(placesOf(source + other)).toEqual(expect.arrayContaining(placesOf(message)));
    expect(placesOf(message)).toEqual(expect.arrayContaining(needed));
  });

  it('are not the English ones', () => {
    const sentences = Object.entries(english).filter(
      ([, { message }]) => message.split(' ').length > 4 && !message.startsWith('{'),
    );
    const same = sentences.filter(([key, { message }]) => messages[key]?.message === message);
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

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
  if ([key, stem].some((name) => code.includes(`'${name}'`) || code.includes(`"${name}"`))) return true;
  if (manifest.includes(`__MSG_${key}__`)) return true;
  if (code.includes(`'${stem.replace(/_once$/, '')}'`)) return true;
  return [...code.matchAll(/`(\w+_)\$\{/g)].some((match) => key.startsWith(match[1] ?? '-'));
}
