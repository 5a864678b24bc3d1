import { LAST_MONTH, monthNumber } from './day-number.ts';
import { type Field, FLAGS } from './document.ts';
import { idBeginningIn, identifiersInQuery } from './identifiers-in-query.ts';
import { exactWord, type QueryWord, queryWord } from './query-word.ts';
import { wordsInTurn } from './words.ts';

/** What a search box asks for. All of it has to be so of a document, but for `keys`, of which one is enough by itself. */
export interface Query {
  /** Identifiers of publications that the text names. */
  readonly keys: readonly string[];
  readonly idBeginning?: string;
  readonly texts: readonly TextTerm[];
  readonly without: readonly TextTerm[];
  readonly conditions: readonly Condition[];
}

/** Words that stand in a document: in one field of it, or in any; a phrase, one directly behind the other. */
export interface TextTerm {
  readonly words: readonly QueryWord[];
  readonly field?: Field;
  readonly isPhrase: boolean;
}

/** What else a document is or is not. `year`, `month`: both ends belong to it; months as `monthNumber` writes them. */
export type Condition = { readonly isNot: boolean } & (
  | { readonly is: 'year'; readonly from: number; readonly to: number }
  | { readonly is: 'month'; readonly from: number; readonly to: number }
  | { readonly is: 'in'; readonly place: Place }
  | { readonly is: 'has'; readonly what: 'code' | 'note' }
);

/** Where `in:` looks. */
export const PLACES = ['saved', 'to-read', 'reading', 'done', 'starred', 'snoozed', 'removed', 'hidden'] as const;
export type Place = (typeof PLACES)[number];

const TEXT_FIELDS: Readonly<Record<string, Field>> = {
  author: 'authors',
  org: 'organisation',
  tag: 'tags',
  title: 'title',
};
const HAS = ['code', 'note'] as const;

/**
 * Reads what was typed: `attention author:vaswani -survey "state space" tag:thesis year:2020-2024 month:2024-05 in:saved has:code`. Whatever does not
 * fit the language is words, so that a pasted title finds its paper. All words have to be found, the last one by its beginning;
 * an operator that is still being typed asks for nothing yet.
 */
export function parseQuery(text: string): Query {
  if (last?.text !== text) last = { text, query: parsed(text) };
  return last.query;
}

/** Each text of each row is marked by the same query. */
let last: { readonly text: string; readonly query: Query } | undefined;

function parsed(text: string): Query {
  const short = text.slice(0, QUERY_MAX).normalize('NFC').replace(QUOTES, '"');
  const tokens = tokensIn(short);
  const texts: TextTerm[] = [];
  const without: TextTerm[] = [];
  const conditions: Condition[] = [];
  const plain: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const isLast = index === tokens.length - 1;
    const condition = conditionOf(token, isLast);
    if (condition === 'unfinished') continue;
    if (condition) conditions.push(condition);
    else if (token.isNot) without.push(excludedTerm(token));
    else if (token.quoted !== undefined || isInField(token)) texts.push(textTerm(token, isLast));
    else plain.push(...wordsInTurn(wholeOf(token)));
  }
  const words = [...new Set(plain)];
  const plainTerm = { words: words.map((word, at) => queryWord(word, at === words.length - 1)), isPhrase: false };
  const beginning = idBeginningIn(text);
  return {
    keys: identifiersInQuery(text),
    ...(beginning !== undefined && { idBeginning: beginning }),
    texts: limited([plainTerm, ...texts]),
    without: limited(without),
    conditions,
  };
}

/** Whether nothing is asked for, yet or at all. */
export function isEmptyQuery({ keys, texts, without, conditions }: Query): boolean {
  return keys.length + texts.length + without.length + conditions.length === 0;
}

const QUERY_MAX = 400;
const WORDS_MAX = 16;
const QUOTES = /[“”„«»「」『』＂]/g;

/** One word, or what stands in quotes, with the operator before it: `-tag:"to read"`. */
interface Token {
  readonly isNot: boolean;
  /** As typed; missing where it is none of ours. */
  readonly field?: string;
  readonly value: string;
  readonly quoted?: string;
  /** Its closing quote is missing. */
  readonly isOpen?: boolean;
}

function tokensIn(text: string): Token[] {
  return [...text.matchAll(/([^\s"]*)"([^"]*)("|$)|[^\s"]+/g)].flatMap(
    ([all, before = all, quoted, closing]): Token[] => {
      const isNot = /^[-−－][^-−－]/.test(before) || (/^[-−－]$/.test(before) && quoted !== undefined);
      const [, field, value = ''] = OPERATOR.exec(isNot ? before.slice(1) : before) ?? [];
      const operator = field && { field: field.toLowerCase() };
      if (quoted === undefined) return [{ isNot, ...operator, value: operator ? value : before.slice(isNot ? 1 : 0) }];
      const phrase = { quoted, value: '', isOpen: closing === '' };
      if (operator && value === '') return [{ isNot, ...operator, ...phrase }];
      const isSign = /^[-−－]?$/.test(before);
      return [...(isSign ? [] : [{ isNot: false, value: before }]), { isNot: isSign && isNot, ...phrase }];
    },
  );
}

const OPERATOR = /^(author|org|tag|title|year|month|in|has)[:：](.*)$/is;

function isInField({ field, value, quoted }: Token): boolean {
  return field !== undefined && field in TEXT_FIELDS && (quoted ?? value) !== '';
}

function wholeOf({ field, value, quoted }: Token): string {
  return [field ?? '', quoted ?? value].join(' ');
}

function textTerm(token: Token, isLast: boolean): TextTerm {
  const { field, value, quoted, isOpen = false } = token;
  const isPhrase = quoted !== undefined;
  const known = field === undefined ? undefined : TEXT_FIELDS[field];
  const words = wordsInTurn(known ? (quoted ?? value) : wholeOf(token));
  const word = isPhrase ? exactWord : queryWord;
  const isBegun = isPhrase ? isOpen : isLast;
  return {
    words: words.map((one, at) => word(one, isBegun && at === words.length - 1)),
    ...(known && { field: known }),
    isPhrase: isPhrase && words.length > 1,
  };
}

/** What a word excludes is the word itself, also in its other number; nothing that is like it or begins so. */
function excludedTerm(token: Token): TextTerm {
  const { words, field, isPhrase } = textTerm(token, false);
  const isCompound = token.quoted === undefined && words.length > 1;
  const exact = words.map((word) => ({ ...word, typos: 0 as const }));
  return { words: exact, ...(field && { field }), isPhrase: isPhrase || isCompound };
}

/** The condition that an operator with a value of ours is. */
function conditionOf(token: Token, isLast: boolean): Condition | 'unfinished' | undefined {
  const { field, isNot } = token;
  if (!field) return undefined;
  const value = (token.quoted ?? token.value).normalize('NFKC').toLowerCase().trim();
  if (value === '') return isLast ? 'unfinished' : undefined;
  if (field === 'year') {
    const years = yearsOf(value);
    return years
      ? { isNot, is: 'year', ...years }
      : isLast && /^[<>]?=?\d{0,3}$/.test(value)
        ? 'unfinished'
        : undefined;
  }
  if (field === 'month') {
    const months = monthsOf(value);
    return months ? { isNot, is: 'month', ...months } : isLast && MONTH_BEGUN.test(value) ? 'unfinished' : undefined;
  }
  if (field === 'in') {
    const place = PLACES.find((one) => one === value || one.replace('-', '') === value);
    return place ? { isNot, is: 'in', place } : begins(PLACES, value, isLast);
  }
  if (field === 'has') {
    const what = HAS.find((one) => one === value);
    return what ? { isNot, is: 'has', what } : begins(HAS, value, isLast);
  }
  return undefined;
}

function begins(values: readonly string[], value: string, isLast: boolean): 'unfinished' | undefined {
  return isLast && values.some((one) => one.startsWith(value)) ? 'unfinished' : undefined;
}

/** "2024", "2020-2024", "2020-", "<2020", ">=2020". */
function yearsOf(value: string): { readonly from: number; readonly to: number } | undefined {
  const [, first = '', range, last = ''] = /^(\d{4})(?:(\.\.|[-–—])(\d{4})?)?$/.exec(value) ?? [];
  if (first !== '') return { from: Number(first), to: range ? Number(last || YEAR_MAX) : Number(first) };
  const [, sign = '', year = ''] = /^([<>]=?)(\d{4})$/.exec(value) ?? [];
  const limit = Number(year);
  if (sign.startsWith('<')) return { from: 1, to: sign === '<' ? limit - 1 : limit };
  return sign === '' ? undefined : { from: sign === '>' ? limit + 1 : limit, to: YEAR_MAX };
}

const YEAR_MAX = 9_999;

/** "2024-05", all of "2024", "2024-05..2024-08", "2024-05..", "<2024-05", ">=2024-05". */
function monthsOf(value: string): { readonly from: number; readonly to: number } | undefined {
  const [, sign = '', first = '', range = '', last = ''] = MONTHS.exec(value) ?? [];
  const from = monthIn(first, 0);
  const to = monthIn(last || first, LAST_MONTH);
  if (from === undefined || to === undefined || (sign !== '' && range !== '')) return undefined;
  if (sign.startsWith('<')) return { from: monthNumber(1, 0), to: sign === '<' ? from - 1 : to };
  if (sign.startsWith('>')) return { from: sign === '>' ? to + 1 : from, to: monthNumber(YEAR_MAX, LAST_MONTH) };
  return { from, to: range !== '' && last === '' ? monthNumber(YEAR_MAX, LAST_MONTH) : to };
}

/** A year alone begins before its months and ends behind them. */
function monthIn(text: string, ofYear: number): number | undefined {
  const [, year = '', month] = /^(\d{4})(?:[-/.](\d{1,2}))?$/.exec(text) ?? [];
  if (year === '' || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return undefined;
  return monthNumber(Number(year), month === undefined ? ofYear : Number(month));
}

const MONTH = String.raw`\d{4}(?:[-/.]\d{1,2})?`;
const MONTHS = new RegExp(`^([<>]=?)?(${MONTH})(\\.\\.|[-–—])?(${MONTH})?$`);
const MONTH_BEGUN = /^[<>]?=?\d{0,4}[-/.]?\d{0,2}(?:\.\.?|[-–—])?\d{0,4}[-/.]?\d{0,2}$/;

/** Without those that have no words, and not more words than a search can be expected to look for. */
function limited(terms: readonly TextTerm[]): TextTerm[] {
  let left = WORDS_MAX;
  return terms.flatMap((term) => {
    const words = term.words.slice(0, left);
    left -= words.length;
    return words.length > 0 ? [{ ...term, words }] : [];
  });
}

/** The flag by which `in:` knows a place; undefined for the list itself and what is hidden. */
export function flagOf(place: Place): number {
  return place === 'saved' || place === 'to-read' || place === 'hidden' ? 0 : FLAGS[place];
}
