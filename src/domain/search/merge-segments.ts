import { Bytes } from './bytes.ts';
import { currentIn, type OpenSegment, readPlaces, wordAt } from './open-segment.ts';
import { FIELDS } from './searched-text.ts';
import { LINE, type Segment } from './segment.ts';

/**
 * Neighbouring segments, the earliest first, as one: what is out of date is left out. `isAll`: there is no earlier segment
 * left whose papers could be gone. Linear in their size.
 */
export function mergeSegments(segments: readonly OpenSegment[], isAll: boolean): Segment {
  const current = currentIn(segments);
  const numbers = newNumbers(current);
  const ids = segments.flatMap((segment, index) => segment.ids.filter((_, number) => current[index]?.[number] === 1));
  const known = new Set(ids);
  const gone = isAll ? [] : new Set(segments.flatMap((segment) => segment.gone).filter((id) => !known.has(id)));
  return {
    ids: ids.join(LINE),
    gone: [...gone].join(LINE),
    ...mergedPapers(segments, numbers),
    ...mergedWords(segments, numbers),
  };
}

const OUT_OF_DATE = -1;

/** By segment, by old number: the paper's number in the merged segment. It ascends, so that places stay sorted. */
function newNumbers(current: readonly Uint8Array[]): Int32Array[] {
  let next = 0;
  return current.map((flags) => Int32Array.from(flags, (flag) => (flag === 1 ? next++ : OUT_OF_DATE)));
}

function mergedPapers(
  segments: readonly OpenSegment[],
  numbers: readonly Int32Array[],
): Pick<Segment, 'worth' | 'neighbourCounts' | 'neighbours'> {
  const worth: number[] = [];
  const neighbourCounts: number[] = [];
  const neighbours: number[] = [];
  for (const [index, segment] of segments.entries()) {
    for (const [old, number] of (numbers[index] ?? []).entries()) {
      if (number === OUT_OF_DATE) continue;
      const start = segment.neighbourStarts[old] ?? 0;
      const end = segment.neighbourStarts[old + 1] ?? 0;
      worth.push(segment.worth[old] ?? 0);
      neighbourCounts.push(end - start);
      for (let at = start; at < end; at += 1) neighbours.push(segment.neighbours[at] ?? 0);
    }
  }
  return {
    worth: Float32Array.from(worth),
    neighbourCounts: Uint16Array.from(neighbourCounts),
    neighbours: Uint16Array.from(neighbours),
  };
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

/** Copies the places of the reader's word under the new numbers, and goes on to its next; answers with the last paper. */
function copyPlaces(bytes: Bytes, reader: Reader, last: number): number {
  const { segment, numbers, places } = reader;
  const count = readPlaces(segment, reader.at, places);
  let newest = last;
  for (let index = 0; index < count; index += 1) {
    const place = places[index] ?? 0;
    const number = numbers[place >>> 2] ?? OUT_OF_DATE;
    if (number === OUT_OF_DATE) continue;
    bytes.addNumber((number - newest) * FIELDS.length + (place & 3));
    newest = number;
  }
  reader.at += 1;
  reader.word = wordAt(segment, reader.at);
  return newest;
}

/**
 * How many of the newest segments to merge now, given all their sizes, the earliest first; 0 for none. Each is to be at
 * least three times its successor, so that there are few, and each paper is rewritten a few times only.
 */
export function segmentsToMerge(sizes: readonly number[]): number {
  let count = 1;
  let sum = sizes.at(-1) ?? 0;
  let best = 0;
  for (const size of [...sizes].reverse().slice(1)) {
    count += 1;
    if (size < sum * GROWTH) best = count;
    sum += size;
  }
  return best;
}

const GROWTH = 3;
