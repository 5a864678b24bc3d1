import { latexToText } from '../../domain/latex/latex.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { foldWord } from '../../domain/search/fold.ts';
import { askedWords, isUnspaced } from '../../domain/search/words.ts';
import type { Steps } from './in-steps.ts';

/** Whether a saved paper has all the words that were typed, each by its beginning: in the paper, its tags or the note. */
export type Matcher = (saved: SavedPaper) => boolean;

/** Undefined for a query without words, which everything answers. */
export function matcherFor(query: string): Matcher | undefined {
  const words = askedWords(query).map(waysToWrite);
  if (words.length === 0) return undefined;
  return (saved) => {
    const text = searchedText(saved);
    return words.every((ways) => ways.some((way) => way.every((word) => hasWord(text, word))));
  };
}

/** "gpt4" is found in "GPT-4" too. */
function waysToWrite(word: string): readonly (readonly string[])[] {
  const [, letters, rest] = isUnspaced(word) ? [] : (/^(\p{L}{2,})(\p{N}.*)$/u.exec(word) ?? []);
  return letters === undefined || rest === undefined ? [[word]] : [[word], [letters, rest]];
}

/** Whether all that the query finds is found by the shorter one too: each word of that begins one of the query's. */
export function isWithin(query: string, shorter: string): boolean {
  if (query === shorter) return true;
  const words = askedWords(query);
  return askedWords(shorter).every((begun) => words.some((word) => beginsWith(word, begun)));
}

function beginsWith(word: string, begun: string): boolean {
  return word.startsWith(begun) && isUnspaced(word) === isUnspaced(begun);
}

/** Whether a word of the text begins so; in scripts without spaces, whether it stands anywhere. */
function hasWord(text: string, word: string): boolean {
  if (isUnspaced(word)) return text.includes(word);
  if (isLetter(word.charCodeAt(0))) return text.includes(capital(word));
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !isInWord(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Folds what was not folded yet, some papers a step. */
export function* foldingSteps(papers: ReadonlyMap<string, SavedPaper>): Steps<void> {
  let count = 0;
  for (const saved of papers.values()) {
    searchedText(saved);
    count += 1;
    if (count % 20 === 0) yield;
  }
}

// Folding ten thousand abstracts takes a second: once for each, and again only for the one that changed.
const texts = new WeakMap<SavedPaper, string>();

/** All that is searched of a saved paper, folded; each word has a space before it. */
function searchedText(saved: SavedPaper): string {
  const known = texts.get(saved);
  if (known !== undefined) return known;
  const { paper, tags, note, id } = saved;
  const { title, authors, organisation, keywords = [], summary = '', abstract } = paper;
  const parts = [
    latexToText(title),
    organisation?.name ?? '',
    authors.join(' '),
    keywords.join(' '),
    tags.join(' '),
    note,
    summary,
    latexToText(abstract),
    id,
  ];
  const text = withCapitals(parts.map(foldText).join(''));
  texts.set(saved, text);
  return text;
}

/**
 * A folded text with a capital at the beginning of each word: "Diff" is then found nowhere else, and faster than a space and "diff".
 * Letter by letter, since what `replace` answers with is put together only when it is first searched.
 */
function withCapitals(text: string): string {
  const isAscii = ASCII.test(text);
  const codes = new (isAscii ? Uint8Array : Uint16Array)(text.length);
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    codes[at] = !isWithin && isLetter(code) ? code - SMALL : code;
    isWithin = isInWord(code);
  }
  return new TextDecoder(isAscii ? 'latin1' : 'utf-16le').decode(codes);
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Beyond ASCII, `foldText` left nothing but words and spaces. */
function isInWord(code: number): boolean {
  return isLetter(code) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 127;
}

/** What a small letter's code has more than its capital's. */
const SMALL = 32;

/** The text in lower case with its words folded; nearly all of them are ASCII and need no more. Beyond ASCII, spaces part the words. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return ` ${text.toLowerCase()}`;
  const folded = text.replace(MARK_BEYOND_ASCII, ' ').replace(WORD_BEYOND_ASCII, foldWord);
  return ` ${folded.toLowerCase().replace(UNSPACED_RUN, ' $& ')}`;
}

/** Dashes, quotes and the like end words too. */
const MARK_BEYOND_ASCII = /[^\0-\x7f\p{L}\p{N}\p{M}]+/gu;
const ASCII = /^[\0-\x7f]*$/;
/** A word with a letter beyond ASCII in it, and at most the ASCII letters around that. */
const WORD_BEYOND_ASCII = /(?<![A-Za-z0-9])[A-Za-z0-9]*[^\0-\x7f][A-Za-z0-9\x80-\uffff]*/g;
/** A Latin word that stands in the middle of Chinese ones begins there. */
const UNSPACED_RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]+/gu;
