import { isCompanyForm, isOthers, isSuffix, personOfParts } from '../../domain/bibliography/names.ts';
import { type NameList, nameIn, namesIn } from '../../domain/bibliography/read-names.ts';
import type { Name } from '../../domain/bibliography/record.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { latexToPlain } from './latex-to-plain.ts';
import { splitOutside } from './split-outside.ts';

/**
 * The names of an `author` or `editor`: between "and"s outside of braces, each as BibTeX has them ("von Last, Jr, First", "First von Last",
 * "{A Team}") or as biblatex does ("family=Doe, given=Jane, prefix=van der"). What a name is without, it does not get.
 */
export function readBibtexNames(value: string): NameList {
  const names: Name[] = [];
  let andOthers = false;
  for (const part of splitOutside(unwrapped(value.slice(0, NAMES_MAX_CHARACTERS)), AND)) {
    const read = oneOrMore(part.trim());
    for (const name of read.names) names.push(name);
    andOthers ||= read.andOthers;
  }
  return { names, andOthers };
}

const NAMES_MAX_CHARACTERS = 2_000_000;
const AND = /\sand(?=\s|$)/iy;
const NONE: NameList = { names: [], andOthers: false };

/** Web of Science puts a second pair of braces around all of a value. */
function unwrapped(value: string): string {
  const inner = wholeGroup(value.trim());
  const parts = inner === undefined ? [] : splitOutside(inner, AND);
  return inner !== undefined && parts.length > 1 && parts.every((part) => part.includes(',') || isOthers(part))
    ? inner
    : value;
}

/** What stands in one pair of braces around all of a text. */
function wholeGroup(text: string): string | undefined {
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at === text.length - 1 ? text.slice(1, -1) : undefined;
  }
  return undefined;
}

function oneOrMore(text: string): NameList {
  if (isOthers(text)) return { names: [], andOthers: true };
  const team = wholeGroup(text);
  if (team !== undefined) {
    const literal = plain(team);
    if (isOthers(literal)) return { names: [], andOthers: true };
    return /[\p{L}\p{N}]/u.test(literal) ? { names: [{ literal }], andOthers: false } : NONE;
  }
  if (EXTENDED.test(text)) return listOf(extendedName(text));
  const commas = splitOutside(text, /,/y).map((part) => part.trim());
  // "J. Doe et al.", and lists that somebody parted by commas.
  if (/\bet\.? al/i.test(text) || commas.length > 3) return namesIn(plain(text));
  return listOf(commas.length === 1 ? spoken(text) : inverted(commas));
}

function listOf(name: Name | undefined): NameList {
  return name ? { names: [name], andOthers: false } : NONE;
}

const EXTENDED = /^(?:family|given|prefix|suffix)(?:-i)?\s*=/i;

/** biblatex's manual, 3.4: `family=Doe, given={Jane}, prefix="van der"`. */
function extendedName(text: string): Name | undefined {
  const parts = new Map<string, string>();
  for (const pair of splitOutside(text, /,/y)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/s.exec(pair) ?? [];
    parts.set(name.toLowerCase(), plain(value.replace(/^"(.*)"$/s, '$1')));
  }
  const part = (name: string) => parts.get(name) ?? '';
  const [family, given, suffix, particle] = [part('family'), part('given'), part('suffix'), part('prefix')];
  return family || given ? personOfParts({ family, given, suffix, particle }) : undefined;
}

/** "von Last, First", "von Last, Jr, First"; also with the suffix at the end, or with no given name. */
function inverted(parts: readonly string[]): Name | undefined {
  const [family = '', second = '', third = ''] = parts.map(plain);
  // In braces it is no suffix.
  const [isSecond, isThird] = [isSuffix(parts[1] ?? ''), isSuffix(parts[2] ?? '')];
  if (!/[\p{L}\p{N}]/u.test(family)) return nameIn(`${second} ${third}`);
  if (third === '' && parts.length > 2 && isSecond) return withParticle(parts[0], '', second);
  if (third === '' && (isSecond || isCompanyForm(parts[1] ?? ''))) return nameIn(`${family}, ${second}`);
  if (third === '' && second === '') return { literal: family };
  const [suffix, given] = third === '' ? ['', second] : isThird ? [third, second] : [second, third];
  return withParticle(parts[0], given, suffix);
}

/** A family name whose first words are small has them as its particle, and a suffix at its end, unless they stand in braces. */
function withParticle(written = '', given: string, toldSuffix: string): Name {
  const words = splitOutside(written, /\s+/y).filter((word) => /[^\s{},]/.test(word));
  const hasSuffix = toldSuffix === '' && words.length > 1 && isSuffix(words.at(-1) ?? '');
  const suffix = hasSuffix ? (words.pop() ?? '') : toldSuffix;
  const start = Math.max(
    0,
    words.findIndex((word) => !isSmall(word)),
  );
  const [particle, family] = [words.slice(0, start), words.slice(start)].map((part) => plain(part.join(' ')));
  return personOfParts({ family: family ?? '', given, suffix, particle: particle ?? '' });
}

/** Whether BibTeX takes a word for a particle: it begins small, and not within braces. */
function isSmall(word: string): boolean {
  return (!word.startsWith('{') || word.startsWith('{\\')) && /^['’]?\p{Ll}/u.test(plain(word));
}

/** "First von Last". A last word in braces is the family name; a small word that no guess takes for a particle is one to BibTeX. */
function spoken(text: string): Name | undefined {
  const words = splitOutside(text, /\s+/y).filter(Boolean);
  const guess = nameIn(plain(text));
  const isBraced = /^\{.*\s.*\}$/s.test(words.at(-1) ?? '') && words.length > 1;
  const end = words.length - 1;
  const small = words.findIndex((word, at) => at > 0 && at < end && isSmall(word) && !/^[ey]$/.test(word));
  const hasVon = small > 0 && !isSmall(words[0] ?? '') && !(guess && ('literal' in guess || 'particle' in guess));
  if (!isBraced && !hasVon) return guess;
  const start = small < 0 ? end : small;
  const family = isBraced ? end : words.findLastIndex((word, at) => at < end && isSmall(word)) + 1;
  return personOfParts({
    family: plain(words.slice(family).join(' ')),
    given: plain(words.slice(0, start).join(' ')),
    particle: plain(words.slice(start, family).join(' ')),
    suffix: '',
  });
}

function plain(latex: string): string {
  return cleanLine(latexToPlain(latex), NAME_MAX_CHARACTERS);
}

const NAME_MAX_CHARACTERS = 400;
