import { placesIn } from './places.ts';
import { linesOf, type Segment } from './segment.ts';

/** A segment at hand for searching. The words stay one string: cutting it into a hundred thousand takes longer than loading it. */
export interface OpenSegment {
  readonly ids: readonly string[];
  readonly gone: readonly string[];
  readonly worth: Float32Array;
  readonly years: Uint16Array;
  readonly flags: Uint8Array;
  readonly days: Uint32Array;
  readonly votes: Uint16Array;
  /** By document: where its neighbours begin; and where the last one's end. */
  readonly neighbourStarts: Uint32Array;
  readonly neighbours: Uint16Array;
  readonly restNeighbourStarts: Uint32Array;
  readonly restNeighbours: Uint16Array;
  readonly words: string;
  /** By word: where it begins in `words`; and where the last one ends. */
  readonly wordStarts: Uint32Array;
  readonly starts: Uint32Array;
  readonly places: Uint8Array;
}

/** Undefined when its parts don't fit together, as when it was cut short on the disk. */
export function openSegment(segment: Segment): OpenSegment | undefined {
  const { words, worth, years, flags, days, votes, neighbours, restNeighbours, starts, places } = segment;
  const ids = linesOf(segment.ids);
  const wordStarts = sumsOf(segment.lengths);
  const neighbourStarts = sumsOf(segment.neighbourCounts);
  const restNeighbourStarts = sumsOf(segment.restNeighbourCounts);
  const isWhole =
    ids.length === worth.length &&
    ids.length === years.length &&
    ids.length === flags.length &&
    ids.length === days.length &&
    ids.length === votes.length &&
    neighbourStarts.length === ids.length + 1 &&
    neighbourStarts.at(-1) === neighbours.length &&
    restNeighbourStarts.length === ids.length + 1 &&
    restNeighbourStarts.at(-1) === restNeighbours.length &&
    wordStarts.at(-1) === words.length &&
    starts.length === wordStarts.length &&
    starts.at(-1) === places.length;
  if (!isWhole) return undefined;
  const gone = linesOf(segment.gone);
  return {
    ids,
    gone,
    worth,
    years,
    flags,
    days,
    votes,
    neighbourStarts,
    neighbours,
    restNeighbourStarts,
    restNeighbours,
    words,
    wordStarts,
    starts,
    places,
  };
}

function sumsOf(lengths: Uint8Array | Uint16Array): Uint32Array {
  const sums = new Uint32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (lengths[index] ?? 0);
  return sums;
}

/** How many words a segment has. */
function wordCount({ wordStarts }: OpenSegment): number {
  return wordStarts.length - 1;
}

/** The word of a number; undefined past the last. */
export function wordAt({ words, wordStarts }: OpenSegment, index: number): string | undefined {
  return index + 1 < wordStarts.length ? words.slice(wordStarts[index], wordStarts[index + 1]) : undefined;
}

/** How long the word of a number is, UTF-16 units. */
export function wordLength({ wordStarts }: OpenSegment, index: number): number {
  return (wordStarts[index + 1] ?? 0) - (wordStarts[index] ?? 0);
}

/** The number of the first word that `isPast`, given that from there on all are. */
export function firstWord(segment: OpenSegment, isPast: (word: string) => boolean): number {
  let from = 0;
  let to = wordCount(segment);
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isPast(wordAt(segment, middle) ?? '')) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Reads where a word stands into `into`: ascending documents, each times 128 plus the fields. Answers with how many. */
export function readPlaces({ places, starts }: OpenSegment, word: number, into: Uint32Array): number {
  return placesIn(places, starts[word] ?? 0, starts[word + 1] ?? 0, into);
}

/** By segment, by document: 1 where no later segment says something newer of it. `segments` are the earliest first. */
export function currentIn(segments: readonly OpenSegment[]): Uint8Array[] {
  const said = new Set<string>();
  const current: Uint8Array[] = [];
  for (const { ids, gone } of [...segments].reverse()) {
    const is = new Uint8Array(ids.length).fill(1);
    // By hand: `Uint8Array.from` takes ten times as long.
    if (said.size > 0)
      for (let document = 0; document < ids.length; document += 1) if (said.has(ids[document] ?? '')) is[document] = 0;
    current.push(is);
    if (current.length === segments.length) break;
    for (const id of ids) said.add(id);
    for (const id of gone) said.add(id);
  }
  return current.reverse();
}
