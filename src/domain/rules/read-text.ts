import { type Signs, signOf, WORD } from './characters.ts';

/** A text made ready for any number of searches. */
export interface ReadText {
  readonly text: string;
  /** Its words, each as its hash and the place where it starts; see `hashIn` and `startIn`. */
  readonly words: Uint32Array;
}

/** Reads a text once: this is where most of the time of matching goes. */
export function readText(text: string, signs: Signs): ReadText {
  let count = 0;
  let hash = 0;
  let start = 0;
  const length = Math.min(text.length, PLACES);
  if (room.length < length) room = new Uint32Array(2 * length);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (signOf(signs, code) === WORD) {
      // Capital and small letters are alike in these bits, and differ by other ones from most.
      hash = (Math.imul(hash, FACTOR) + (code & LETTER)) | 0;
      continue;
    }
    if (at > start) {
      room[count] = packed(hash, start);
      count += 1;
      hash = 0;
    }
    start = at + 1;
  }
  if (length > start) {
    room[count] = packed(hash, start);
    count += 1;
  }
  return { text, words: room.slice(0, count) };
}

/** The hash of a word as a pattern writes it. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, FACTOR) + (word.charCodeAt(at) & LETTER)) | 0;
  return hash & HASHES;
}

export function hashIn(word: number): number {
  return word >>> PLACE_BITS;
}

export function startIn(word: number): number {
  return word & (PLACES - 1);
}

/** How many hashes there are, less one. */
export const HASHES = 0x3fff;
const PLACE_BITS = 18;
/** No abstract is longer; what comes behind is not read. */
const PLACES = 1 << PLACE_BITS;
const FACTOR = 33;
const LETTER = 0xffdf;

let room = new Uint32Array(0x4000);

function packed(hash: number, start: number): number {
  return ((hash & HASHES) << PLACE_BITS) | start;
}
