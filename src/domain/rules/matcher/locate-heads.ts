import { type CharTable, learnChars, NO_CHAR } from './char-table.ts';
import { SEPARATOR, signOf } from './characters.ts';
import { beginningOf, type HeadHashes, MASK, more, pairOf } from './head-hashes.ts';

/**
 * Looks for the words where a pattern of a rank below `limit` may begin, and says how many there are; `placed` holds where until
 * the next call. -1 where the text can't be read with these letters.
 */
export function locateHeads(text: string, letters: CharTable, words: HeadHashes, limit: number): number {
  let count = meetWords(text, letters.values, words.first, limit);
  if (count === -1 && learnChars(letters, text)) count = meetWords(text, letters.values, words.first, limit);
  if (count === -1) return -1;
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const end = placed[index] as number;
    const word = hashes[index] as number;
    if ((words.alone[word & MASK] as number) < limit || isPairMet(text, end, word, letters, words, limit)) {
      placed[kept] = wordStart(text, end, letters);
      kept += 1;
    }
  }
  return kept;
}

export let placed = new Uint32Array();
let hashes = new Int32Array();
const ROOM_AT_LEAST = 0x4000;

/**
 * Places the ends of words that patterns begin with. Every character of every paper comes by here, so there is but one branch,
 * and that is hardly ever taken: guessing where words end would take longer than all the rest.
 */
function meetWords(text: string, letters: Int16Array, first: Int16Array, limit: number): number {
  const { length } = text;
  if (placed.length <= length) {
    const room = Math.max(ROOM_AT_LEAST, 2 * length + 1);
    placed = new Uint32Array(room);
    hashes = new Int32Array(room);
  }
  // Reaching for what is outside of the function is slow in a loop like this.
  const ends = placed;
  const words = hashes;
  let count = 0;
  let hash = 0;
  let seen = 0;
  for (let at = 0; at < length; at += 1) {
    const letter = letters[text.charCodeAt(at)] as number;
    seen |= letter;
    hash = more(hash, letter);
    if ((first[hash & MASK] as number) < limit) {
      ends[count] = at;
      words[count] = hash;
      count += 1;
    }
    // All ones within a word, and zero where it is over.
    hash &= -letter >> 31;
  }
  if (seen < 0) return -1;
  hash = more(hash, NO_CHAR);
  if ((first[hash & MASK] as number) < limit) {
    ends[count] = length;
    words[count] = hash;
    count += 1;
  }
  return count;
}

function isPairMet(
  text: string,
  end: number,
  word: number,
  { values, signs }: CharTable,
  { seconds, pairs }: HeadHashes,
  limit: number,
): boolean {
  const { length } = text;
  let start = end;
  while (start < length && signOf(signs, text.charCodeAt(start)) === SEPARATOR) start += 1;
  if (start === end || start === length) return false;
  const next = start + 1 < length ? letterAt(text, start + 1, values) : NO_CHAR;
  const beginning = beginningOf(letterAt(text, start, values), next);
  if (((seconds[word & MASK] as number) & beginning) === 0) return false;
  let second = 0;
  for (let at = start; at < length; at += 1) {
    const letter = letterAt(text, at, values);
    if (letter === NO_CHAR) break;
    second = more(second, letter);
  }
  return (pairs[pairOf(word, second) & MASK] as number) < limit;
}

function wordStart(text: string, end: number, { values }: CharTable): number {
  let start = end;
  while (start > 0 && letterAt(text, start - 1, values) !== NO_CHAR) start -= 1;
  return start;
}

function letterAt(text: string, at: number, values: Int16Array): number {
  return values[text.charCodeAt(at)] as number;
}
