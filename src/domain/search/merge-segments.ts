import { Bytes } from './bytes.ts';
import { currentIn, type OpenSegment, openSegment } from './open-segment.ts';
import { FIELDS } from './searched-text.ts';
import { LINE, type Segment } from './segment.ts';

/**
 * Neighbouring segments, the earliest first, as one: what is out of date is left out. `isAll`: there is no earlier segment
 * left whose papers could be gone. Linear in their size.
 */
export function mergeSegments(segments: readonly Segment[], isAll: boolean): Segment {
  const open = segments.map(openSegment);
  const current = currentIn(open);
  const numbers = newNumbers(current);
  const ids = open.flatMap((segment, index) => segment.ids.filter((_, number) => current[index]?.[number] === 1));
  const known = new Set(ids);
  const gone = isAll ? [] : new Set(open.flatMap((segment) => segment.gone).filter((id) => !known.has(id)));
  return {
    ids: ids.join(LINE),
    gone: [...gone].join(LINE),
    worth: mergedWorth(open, numbers, ids.length),
    ...mergedWords(open, numbers),
  };
}

const OUT_OF_DATE = -1;

/** By segment, by old number: the paper's number in the merged segment. It ascends, so that places stay sorted. */
function newNumbers(current: readonly Uint8Array[]): Int32Array[] {
  let next = 0;
  return current.map((flags) => Int32Array.from(flags, (flag) => (flag === 1 ? next++ : OUT_OF_DATE)));
}

function mergedWorth(segments: readonly OpenSegment[], numbers: readonly Int32Array[], count: number): Float32Array {
  const worth = new Float32Array(count);
  for (const [index, segment] of segments.entries()) {
    for (const [old, number] of (numbers[index] ?? []).entries()) {
      if (number !== OUT_OF_DATE) worth[number] = segment.worth[old] ?? 0;
    }
  }
  return worth;
}

function mergedWords(
  segments: readonly OpenSegment[],
  numbers: readonly Int32Array[],
): Pick<Segment, 'words' | 'starts' | 'places'> {
  const words: string[] = [];
  const starts: number[] = [];
  const bytes = new Bytes();
  const at = segments.map(() => 0);
  for (;;) {
    const word = leastWord(segments, at);
    if (word === undefined) break;
    const start = bytes.length;
    let last = 0;
    for (const [index, segment] of segments.entries()) {
      const here = at[index] ?? 0;
      if (segment.words[here] !== word) continue;
      at[index] = here + 1;
      last = copyPlaces(bytes, segment, here, numbers[index] ?? new Int32Array(), last);
    }
    if (bytes.length === start) continue;
    words.push(word);
    starts.push(start);
  }
  return { words: words.join(LINE), starts: Uint32Array.from([...starts, bytes.length]), places: bytes.whole() };
}

function leastWord(segments: readonly OpenSegment[], at: readonly number[]): string | undefined {
  let least: string | undefined;
  for (const [index, { words }] of segments.entries()) {
    const word = words[at[index] ?? 0];
    if (word !== undefined && (least === undefined || word < least)) least = word;
  }
  return least;
}

/** Copies the places of one word under the new numbers; answers with the last paper's. */
function copyPlaces(bytes: Bytes, segment: OpenSegment, word: number, numbers: Int32Array, last: number): number {
  const { places, starts } = segment;
  const end = starts[word + 1] ?? 0;
  let newest = last;
  let paper = 0;
  for (let at = starts[word] ?? 0; at < end; ) {
    let step = 0;
    let shift = 0;
    let byte = 0x80;
    while (byte >= 0x80 && at < end) {
      byte = places[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
      shift += 7;
    }
    paper += step >>> 2;
    const number = numbers[paper] ?? OUT_OF_DATE;
    if (number === OUT_OF_DATE) continue;
    bytes.addNumber((number - newest) * FIELDS.length + (step & 3));
    newest = number;
  }
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
