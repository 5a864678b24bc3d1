import { Bytes } from './bytes.ts';
import { currentIn, type OpenSegment, readPlaces, wordAt } from './open-segment.ts';
import { addPlace } from './places.ts';
import { LINE_BREAK, type Segment } from './segment.ts';

/**
 * Neighbouring segments, the earliest first, as one: what is out of date is left out. `isAll`: there is no earlier segment
 * left whose documents could be gone. `current`: what of each is not told anew by segments behind them. Linear in their size.
 */
export function mergeSegments(
  segments: readonly OpenSegment[],
  isAll: boolean,
  current: readonly Uint8Array[] = currentIn(segments),
): Segment {
  const numbers = newNumbers(current);
  const ids = segments.flatMap((segment, index) => segment.ids.filter((_, number) => current[index]?.[number] === 1));
  const known = new Set(ids);
  const gone = isAll ? [] : new Set(segments.flatMap((segment) => segment.gone).filter((id) => !known.has(id)));
  return {
    ids: ids.join(LINE_BREAK),
    gone: [...gone].join(LINE_BREAK),
    ...mergedDocuments(segments, numbers),
    ...mergedWords(segments, numbers),
  };
}

const OUT_OF_DATE = -1;

/** By segment, by old number: the document's number in the merged segment. It ascends, so that places stay sorted. */
function newNumbers(current: readonly Uint8Array[]): Int32Array[] {
  let next = 0;
  return current.map((flags) => Int32Array.from(flags, (flag) => (flag === 1 ? next++ : OUT_OF_DATE)));
}

type OfDocuments = Pick<
  Segment,
  | 'worth'
  | 'years'
  | 'flags'
  | 'days'
  | 'votes'
  | 'neighbourCounts'
  | 'neighbours'
  | 'restNeighbourCounts'
  | 'restNeighbours'
>;

function mergedDocuments(segments: readonly OpenSegment[], numbers: readonly Int32Array[]): OfDocuments {
  const worth: number[] = [];
  const years: number[] = [];
  const flags: number[] = [];
  const days: number[] = [];
  const votes: number[] = [];
  const [counts, neighbours]: [number[], number[]] = [[], []];
  const [restCounts, restNeighbours]: [number[], number[]] = [[], []];
  for (const [index, segment] of segments.entries()) {
    for (const [old, number] of (numbers[index] ?? []).entries()) {
      if (number === OUT_OF_DATE) continue;
      worth.push(segment.worth[old] ?? 0);
      years.push(segment.years[old] ?? 0);
      flags.push(segment.flags[old] ?? 0);
      days.push(segment.days[old] ?? 0);
      votes.push(segment.votes[old] ?? 0);
      counts.push(copyNeighbours(segment.neighbourStarts, segment.neighbours, old, neighbours));
      restCounts.push(copyNeighbours(segment.restNeighbourStarts, segment.restNeighbours, old, restNeighbours));
    }
  }
  return {
    worth: Float32Array.from(worth),
    years: Uint16Array.from(years),
    flags: Uint8Array.from(flags),
    days: Uint32Array.from(days),
    votes: Uint16Array.from(votes),
    neighbourCounts: Uint16Array.from(counts),
    neighbours: Uint16Array.from(neighbours),
    restNeighbourCounts: Uint16Array.from(restCounts),
    restNeighbours: Uint16Array.from(restNeighbours),
  };
}

/** Answers with how many. */
function copyNeighbours(starts: Uint32Array, from: Uint16Array, document: number, into: number[]): number {
  const [start, end] = [starts[document] ?? 0, starts[document + 1] ?? 0];
  for (let at = start; at < end; at += 1) into.push(from[at] ?? 0);
  return end - start;
}

function mergedWords(
  segments: readonly OpenSegment[],
  numbers: readonly Int32Array[],
): Pick<Segment, 'words' | 'lengths' | 'starts' | 'places'> {
  const words: string[] = [];
  const starts: number[] = [];
  const bytes = new Bytes();
  const readers = segments.map((segment, index) => readerOf(segment, numbers[index] ?? new Int32Array()));
  for (;;) {
    const word = leastWord(readers);
    if (word === undefined) break;
    const start = bytes.length;
    let last = 0;
    for (const reader of readers) if (reader.word === word) last = copyPlaces(bytes, reader, last);
    if (bytes.length === start) continue;
    words.push(word);
    starts.push(start);
  }
  return {
    words: words.join(''),
    lengths: Uint8Array.from(words, ({ length }) => length),
    starts: Uint32Array.from([...starts, bytes.length]),
    places: bytes.whole(),
  };
}

/** How far a segment's words have been merged. */
interface Reader {
  readonly segment: OpenSegment;
  readonly numbers: Int32Array;
  readonly places: Uint32Array;
  at: number;
  word: string | undefined;
}

function readerOf(segment: OpenSegment, numbers: Int32Array): Reader {
  return { segment, numbers, places: new Uint32Array(numbers.length), at: 0, word: wordAt(segment, 0) };
}

function leastWord(readers: readonly Reader[]): string | undefined {
  let least: string | undefined;
  for (const { word } of readers) if (word !== undefined && (least === undefined || word < least)) least = word;
  return least;
}

/** Copies the places of the reader's word under the new numbers, and goes on to its next; answers with the last document. */
function copyPlaces(bytes: Bytes, reader: Reader, last: number): number {
  const { segment, numbers, places } = reader;
  const count = readPlaces(segment, reader.at, places);
  let newest = last;
  for (let index = 0; index < count; index += 1) {
    const place = places[index] ?? 0;
    const number = numbers[place >>> 7] ?? OUT_OF_DATE;
    if (number === OUT_OF_DATE) continue;
    addPlace(bytes, number - newest, place & 127);
    newest = number;
  }
  reader.at += 1;
  reader.word = wordAt(segment, reader.at);
  return newest;
}

/**
 * How many of the newest segments to merge now, given all their sizes, the earliest first; 0 for none. Each is to be at
 * least three times its successor, so that there are few, and each document is rewritten a few times only. None is to become larger than
 * `largest`.
 */
export function segmentsToMerge(sizes: readonly number[], largest = Number.POSITIVE_INFINITY): number {
  let count = 1;
  let sum = sizes.at(-1) ?? 0;
  let best = 0;
  for (const size of [...sizes].reverse().slice(1)) {
    count += 1;
    if (sum + size > largest) break;
    if (size < sum * GROWTH) best = count;
    sum += size;
  }
  return best;
}

const GROWTH = 3;
