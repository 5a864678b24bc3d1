import type { Paper } from '../paper.ts';
import { Bytes } from './bytes.ts';
import { neighboursIn } from './neighbours.ts';
import { FIELDS, searchedText, textsWithOrder, worthOf } from './searched-text.ts';
import { indexedWords } from './words.ts';

/**
 * A part of the search index, written once and never changed: some papers, and under each word where it stands. A later
 * segment's word on a paper replaces an earlier one's. Plain strings and typed arrays, since those load fastest.
 */
export interface Segment {
  /** Papers by number, one id a line. */
  readonly ids: string;
  /** Papers of earlier segments that are gone, one id a line. */
  readonly gone: string;
  /** By paper: its place among papers that match alike. */
  readonly worth: Float32Array;
  /** By paper: how many of `neighbours` are its own. */
  readonly neighbourCounts: Uint16Array;
  /** Paper after paper: which words follow each other in its title and names. */
  readonly neighbours: Uint16Array;
  /** The words in the order of their code units, joined. */
  readonly words: string;
  /** By word: how many code units it has. */
  readonly lengths: Uint8Array;
  /** By word: where its places begin; and where the last one's end. */
  readonly starts: Uint32Array;
  /** By word: ascending papers, each as the step from the one before, times 4 plus the field; 7 bits a byte, low ones first. */
  readonly places: Uint8Array;
}

/** Ids are clean text, which has no line breaks. */
export const LINE = '\n';

/** The index of some papers. Linear in their text: about a second for 25,000. */
export function segmentOf(papers: readonly Paper[]): Segment {
  const places = new Map<string, number[]>();
  for (const [number, paper] of papers.entries()) {
    for (const [field, text] of searchedText(paper).entries()) {
      for (const { word } of indexedWords(text)) addPlace(places, word, number * FIELDS.length + field);
    }
  }
  const neighbours = papers.map((paper) => textsWithOrder(paper).flatMap(neighboursIn).slice(0, NEIGHBOURS_MAX));
  return {
    ids: papers.map(({ id }) => id).join(LINE),
    gone: '',
    worth: Float32Array.from(papers, worthOf),
    neighbourCounts: Uint16Array.from(neighbours, ({ length }) => length),
    neighbours: Uint16Array.from(neighbours.flat()),
    ...packed(places),
  };
}

/** A segment that says nothing but that these papers are gone. */
export function segmentOfGone(ids: readonly string[]): Segment {
  return { ...segmentOf([]), gone: ids.join(LINE) };
}

/** As many as a count can say; the longest list of authors has fewer. */
const NEIGHBOURS_MAX = 0xffff;

/** The lines of a joined list. */
export function linesOf(joined: string): string[] {
  return joined === '' ? [] : joined.split(LINE);
}

/** A paper's weightiest field comes first, and the later ones add nothing. */
function addPlace(places: Map<string, number[]>, word: string, place: number): void {
  const known = places.get(word);
  if (!known) places.set(word, [place]);
  else if (paperAt(known.at(-1) ?? 0) !== paperAt(place)) known.push(place);
}

function paperAt(place: number): number {
  return Math.floor(place / FIELDS.length);
}

function packed(
  places: ReadonlyMap<string, readonly number[]>,
): Pick<Segment, 'words' | 'lengths' | 'starts' | 'places'> {
  const words = [...places.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  const bytes = new Bytes();
  for (const [index, word] of words.entries()) {
    starts[index] = bytes.length;
    let last = 0;
    for (const place of places.get(word) ?? []) {
      const paper = paperAt(place);
      bytes.addNumber((paper - last) * FIELDS.length + (place % FIELDS.length));
      last = paper;
    }
  }
  starts[words.length] = bytes.length;
  const lengths = Uint8Array.from(words, ({ length }) => length);
  return { words: words.join(''), lengths, starts, places: bytes.whole() };
}
