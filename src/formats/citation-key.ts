import { latexToText } from '../domain/latex/latex.ts';
import type { Paper } from '../domain/paper.ts';
import { asciiFold } from './ascii-fold.ts';
import { authorName, familyName } from './author-name.ts';
import { publicationDate } from './publication-date.ts';

/** What a key is made of: {author} {Author} {year} {yy} {title} {Title} {id}, and plain characters between them. */
export const DEFAULT_KEY_PATTERN = '{author}{year}{title}';

/**
 * A citation key for each paper id, "vaswani2017attention", unique without regard to case as BibTeX wants it. Where keys collide
 * the lowest id keeps the plain one and the next get a, b, … z, aa: the order of the papers does not matter.
 */
export function citationKeys(papers: readonly Paper[], pattern = DEFAULT_KEY_PATTERN): ReadonlyMap<string, string> {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const inOrder = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const plain = inOrder.map((paper) => citationKey(paper, pattern));
  const taken = new Set(plain.map((key) => key.toLowerCase()));
  const given = new Map<string, number>();
  const keys = new Map<string, string>();
  for (const [index, paper] of inOrder.entries()) {
    const base = plain[index] ?? '';
    let count = given.get(base.toLowerCase()) ?? 0;
    let key = base + letters(count);
    // A key with a letter may be the plain key of another paper.
    while (count > 0 && taken.has(key.toLowerCase())) {
      count += 1;
      key = base + letters(count);
    }
    given.set(base.toLowerCase(), count + 1);
    taken.add(key.toLowerCase());
    keys.set(paper.id, key);
  }
  return keys;
}

/** The key of one paper alone: its family name, year and first significant word of the title, in ASCII. Never empty. */
export function citationKey(paper: Paper, pattern = DEFAULT_KEY_PATTERN): string {
  const parts = partsOf(paper);
  const key = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
  return safeKey(key) || safeKey(`${parts.author}${parts.year}${parts.title}`) || 'paper';
}

const PART_MAX_CHARACTERS = 40;
const KEY_MAX_CHARACTERS = 120;

function partsOf(paper: Paper): Record<string, string | undefined> {
  const author = wordOf(familyName(authorName(paper.authors[0] ?? ''))) || 'anon';
  const title = significantWord(latexToText(paper.title));
  const date = publicationDate(paper);
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
