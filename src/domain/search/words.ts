import { foldWord } from './fold.ts';

/** A word to be found, folded, and where it stands in the text (UTF-16 units). */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words under which a text is found. Scripts without spaces give pairs of characters, and a run's last one alone.
 * "GPT-4" gives gpt, 4 and gpt4, and "GPT4" the same three, so that each is found by the other. `inTurn` gets what `wordsInTurn` tells.
 */
export function indexedWords(text: string, inTurn?: string[]): Word[] {
  const words: Word[] = [];
  let chain: Word[] = [];
  for (const { 0: run, index: start } of runsIn(text)) {
    if (UNSPACED.test(run)) {
      closeChain(words, chain);
      chain = [];
      addPairs(words, run, start);
      for (const pair of inTurn ? wordsInTurn(run) : []) inTurn?.push(pair);
      continue;
    }
    const word = { word: foldWord(run).slice(0, WORD_MAX), start, end: start + run.length };
    if (word.word === '') continue;
    const last = chain.at(-1);
    if (last && !(start === last.end + 1 && JOINS.test(text.charAt(last.end)))) {
      closeChain(words, chain);
      chain = [];
    }
    chain.push(word);
    words.push(word);
    inTurn?.push(word.word);
    addParts(words, word);
  }
  closeChain(words, chain);
  return words;
}

/** The words of a text one after the other, folded; pairs of characters for scripts without spaces. */
export function wordsInTurn(text: string): string[] {
  return placedWordsInTurn(text).map(({ word }) => word);
}

/** The same, and where they stand. */
export function placedWordsInTurn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index: start } of runsIn(text)) {
    if (UNSPACED.test(run)) addPairs(words, run, start, 'in-turn');
    else words.push({ word: foldWord(run).slice(0, WORD_MAX), start, end: start + run.length });
  }
  return words.filter(({ word }) => word !== '');
}

/** Whether a word is one of pairs of characters, of which a single one already means something. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** What is longer is no word; its beginning stands for it. */
const WORD_MAX = 64;
/** Longer compounds are sentences ("state-of-the-art"), and nobody writes those as one word. */
const COMPOUND_PARTS = 3;

const NO_SPACES = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々`;
const RUN = new RegExp(`[${NO_SPACES}]+|[[\\p{L}\\p{N}\\p{M}]--[${NO_SPACES}]]+`, 'gv');
const UNSPACED = new RegExp(`^[${NO_SPACES}]`, 'v');
const ASCII = /^[\0-\x7f]*$/;
const ASCII_RUN = /[A-Za-z0-9]+/g;
const JOINS = /[-‐‑.'’_]/;
const LETTERS_THEN_DIGITS = /^(\p{L}{2,})(\p{N}.*)$/u;

/** Nearly every text is ASCII, and a simple pattern is several times faster. */
function runsIn(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(ASCII.test(text) ? ASCII_RUN : RUN);
}

function addPairs(words: Word[], run: string, start: number, only?: 'in-turn'): void {
  const characters = [...run];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    // The run's last character alone, so that every character begins a word; by itself it would only repeat the pair.
    if (next !== undefined || !only || characters.length === 1) {
      const word = foldWord(character + (next ?? ''));
      if (word !== '') words.push({ word, start: at, end: at + character.length + (next?.length ?? 0) });
    }
    at += character.length;
  }
}

/** What "gpt4" is called by who writes "GPT-4". */
function addParts(words: Word[], { word, start, end }: Word): void {
  const [, letters, rest] = LETTERS_THEN_DIGITS.exec(word) ?? [];
  if (letters === undefined || rest === undefined) return;
  const border = end - start === word.length ? start + letters.length : end;
  words.push({ word: letters, start, end: border });
  words.push({ word: rest, start: end - start === word.length ? border : start, end });
}

function closeChain(words: Word[], chain: readonly Word[]): void {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || chain.length < 2 || chain.length > COMPOUND_PARTS) return;
  words.push({ word: chain.map(({ word }) => word).join(''), start: first.start, end: last.end });
}
