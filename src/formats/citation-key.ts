import { guessName } from '../domain/bibliography/guess-name.ts';
import { issuedOf } from '../domain/bibliography/issued.ts';
import { citedName } from '../domain/bibliography/names.ts';
import type { BibliographicRecord } from '../domain/bibliography/record.ts';
import { latexToText } from '../domain/latex/latex.ts';
import type { Paper } from '../domain/paper.ts';
import { asciiFold } from './ascii-fold.ts';

/** What a key is made of: {author} {Author} {year} {yy} {title} {Title} {id}, and plain characters between them. */
export const DEFAULT_KEY_PATTERN = '{author}{year}{title}';

type KeyedRecord = Pick<BibliographicRecord, 'citationKey' | 'title' | 'authors' | 'issued' | 'edited'>;

/** A paper, what its file said of it, the key too, and since when it is saved; one that is not saved stands behind all that are. */
export interface Keyed {
  readonly paper: Paper;
  readonly record?: KeyedRecord;
  readonly savedAt?: number;
  readonly keyedAt?: number;
}

/**
 * A citation key for each paper id: the file's, which stands in manuscripts, else one by the pattern, "vaswani2017attention", unique without
 * regard to case as BibTeX wants it. Whoever was saved first keeps the plain one, the next get a, b, … z, aa: what is saved later changes no key that may stand in a manuscript already. So `all`
 * is always the whole list, the shelf too, and whatever is cited beside it. There is a pause behind each paper: ten thousand hold a page up for a
 * second.
 */
export function* citationKeySteps(
  all: Iterable<Keyed>,
  pattern = DEFAULT_KEY_PATTERN,
): Generator<undefined, ReadonlyMap<string, string>, void> {
  const taken = new Set<string>();
  const given = new Map<string, number>();
  const inTurn = [...all].sort(inOrder);
  const keys = keysOfFiles(inTurn);
  for (const key of keys.values()) taken.add(key.toLowerCase());
  for (const { paper, record } of inTurn) {
    if (keys.has(paper.id)) continue;
    const base = citationKey(paper, pattern, record);
    let count = given.get(base.toLowerCase()) ?? 0;
    // A key with a letter may be the plain key of another paper.
    while (taken.has((base + letters(count)).toLowerCase())) count += 1;
    const key = base + letters(count);
    given.set(base.toLowerCase(), count + 1);
    taken.add(key.toLowerCase());
    keys.set(paper.id, key);
    yield;
  }
  return keys;
}

/** Of two papers with the same key, the one that was saved first has it. */
function keysOfFiles(inTurn: readonly Keyed[]): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const { paper, record } of inTurn) {
    const key = record?.citationKey;
    if (key === undefined || taken.has(key) || keys.has(paper.id)) continue;
    taken.add(key);
    keys.set(paper.id, key);
  }
  return keys;
}

function inOrder(a: Keyed, b: Keyed): number {
  const later = since(a) - since(b);
  return later || (a.paper.id < b.paper.id ? -1 : a.paper.id > b.paper.id ? 1 : 0);
}

function since({ savedAt = Number.MAX_VALUE, keyedAt = savedAt }: Keyed): number {
  return keyedAt;
}

/** The key of one paper alone: its family name, year and first significant word of the title, in ASCII. Never empty. */
function citationKey(paper: Paper, pattern = DEFAULT_KEY_PATTERN, record?: KeyedRecord): string {
  const parts = known.get(record ?? paper) ?? partsOf(paper, record);
  known.set(record ?? paper, parts);
  const key = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
  return safeKey(key) || safeKey(`${parts.author}${parts.year}${parts.title}`) || 'paper';
}

const PART_MAX_CHARACTERS = 40;
const KEY_MAX_CHARACTERS = 120;

type Parts = Record<string, string | undefined>;

/** Of ten thousand papers the parts take ten times as long as the keys, and a pattern is tried letter by letter. */
const known = new WeakMap<Paper | KeyedRecord, Parts>();

function partsOf(paper: Paper, record: KeyedRecord | undefined): Parts {
  const name = record?.authors?.[0] ?? guessName(paper.authors[0] ?? '', paper.organisation?.name);
  const author = wordOf(citedName(name)) || 'anon';
  const title = significantWord(record?.title ?? latexToText(paper.title));
  // Where it appeared in print became known later: its key stands in manuscripts by then.
  const isTold = record?.title !== undefined || record?.edited?.includes('issued');
  const date = (isTold ? undefined : issuedOf({ paper })) ?? issuedOf({ paper, record });
  const year = date ? String(date.year) : '';
  return Object.assign(Object.create(null), {
    author,
    Author: capitalised(author),
    year,
    yy: year.slice(-2),
    title,
    Title: capitalised(title),
    id: paper.id.slice(0, KEY_MAX_CHARACTERS),
  });
}

function significantWord(title: string): string {
  const words = asciiFold(title.replace(/[’']/g, ''))
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map(wordOf);
  return words.find((word) => /[a-z]/.test(word) && word.length > 1 && !INSIGNIFICANT.has(word)) ?? words[0] ?? '';
}

const INSIGNIFICANT = new Set(
  'a an the on of for in to at by from with without and or nor via is are be as its can do does how what when why'.split(
    ' ',
  ),
);

function wordOf(text: string): string {
  return asciiFold(text)
    .replace(/[^A-Za-z0-9]+/g, '')
    .toLowerCase()
    .slice(0, PART_MAX_CHARACTERS);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Only what BibTeX, biber and the tools around them take in a key. */
function safeKey(key: string): string {
  return asciiFold(key)
    .replace(/[^A-Za-z0-9:._/+-]+/g, '')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, KEY_MAX_CHARACTERS);
}

/** 0 is nothing, 1 a, 26 z, 27 aa. */
function letters(count: number): string {
  let rest = count;
  let text = '';
  while (rest > 0) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}
