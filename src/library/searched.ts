import { latexToText } from '../domain/latex.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { foldWord } from '../domain/search/fold.ts';
import { askedWords, isUnspaced } from '../domain/search/words.ts';
import type { Steps } from './in-steps.ts';

/** Whether a saved paper has all the words that were typed, each by its beginning: in the paper, its tags or the note. */
export type Matcher = (saved: SavedPaper) => boolean;

/** Undefined for a query without words, which everything answers. */
export function matcherFor(query: string): Matcher | undefined {
  const words = askedWords(query).map(waysToWrite);
  if (words.length === 0) return undefined;
  return (saved) => {
    const text = searchedText(saved);
    return words.every((ways) => ways.some((way) => text.includes(way)));
  };
}

/** "gpt4" is found in "GPT-4" too; a word of a script without spaces is found anywhere. */
function waysToWrite(word: string): readonly string[] {
  if (isUnspaced(word)) return [word];
  const [, letters, rest] = /^(\p{L}{2,})(\p{N}.*)$/u.exec(word) ?? [];
  return letters === undefined ? [` ${word}`] : [` ${word}`, ` ${letters} ${rest}`];
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
export function searchedText(saved: SavedPaper): string {
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
  const text = parts.map(foldText).join('');
  texts.set(saved, text);
  return text;
}

/** Folded words, each after a space. Only words that need it are folded one by one: nearly all of them are ASCII. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')}`;
  const folded = text.replace(MARK_BEYOND_ASCII, ' ').replace(WORD_BEYOND_ASCII, foldWord).replace(NO_WORD, ' ');
  return ` ${folded.toLowerCase().replace(UNSPACED_RUN, ' $& ')}`;
}

/** Dashes, quotes and the like end words too. */
const MARK_BEYOND_ASCII = /[^\0-\x7f\p{L}\p{N}\p{M}]+/gu;
const ASCII = /^[\0-\x7f]*$/;
/** A word with a letter beyond ASCII in it, and at most the ASCII letters around that. */
const WORD_BEYOND_ASCII = /[A-Za-z0-9]*[^\0-\x7f](?:[A-Za-z0-9]|[^\0-\x7f])*/g;
const NO_WORD = /[\0-/:-@[-`{-\x7f]+/g;
/** A Latin word that stands in the middle of Chinese ones begins there. */
const UNSPACED_RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]+/gu;
