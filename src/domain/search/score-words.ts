import { FIELDS, type Field } from './document.ts';
import { firstWord, type OpenSegment, readPlaces, wordAt, wordLength } from './open-segment.ts';
import { lengthsWithTypos, MATCH, type Match, matchWithTypos, type QueryWord } from './query-word.ts';

/** A segment, and room to search in, made once: with each key anew it would be megabytes to collect. */
export interface Room {
  readonly segment: OpenSegment;
  /** By document: how well it answers the whole query; 0 where something is missing … */
  readonly sums: Uint16Array;
  /** … and one word of it. */
  readonly best: Uint8Array;
  /** Where a word stands. */
  readonly places: Uint32Array;
}

export function roomFor(segment: OpenSegment): Room {
  const { length } = segment.ids;
  return { segment, sums: new Uint16Array(length), best: new Uint8Array(length), places: new Uint32Array(length) };
}

/** Notes in `best` how well each document answers a word, in that field or in any, without typos; answers with how many places that were. */
export function scoreWord(room: Room, asked: QueryWord, field: Field | undefined): number {
  const { segment } = room;
  const scores = field ? SCORES_IN[field] : SCORES;
  const first = firstWord(segment, (word) => word >= asked.word);
  const isThere = wordAt(segment, first) === asked.word;
  let count = isThere ? addPlaces(room, first, MATCH.exact, scores) : 0;
  if (asked.isBeginning) {
    const end = firstWord(segment, (word) => word >= asked.word && !word.startsWith(asked.word));
    for (let index = isThere ? first + 1 : first; index < end; index += 1)
      count += addPlaces(room, index, MATCH.beginning, scores);
  }
  for (const other of asked.otherNumber) {
    const index = firstWord(segment, (word) => word >= other);
    if (wordAt(segment, index) === other) count += addPlaces(room, index, MATCH.otherNumber, scores);
  }
  return count;
}

/** The same with typos. The words that begin with the same letter are looked at one by one. */
export function scoreTypos(room: Room, asked: QueryWord, field: Field | undefined): void {
  const { segment } = room;
  const scores = field ? SCORES_IN[field] : SCORES;
  const letter = asked.word.charAt(0);
  const { least, most } = lengthsWithTypos(asked);
  const end = firstWord(segment, (word) => word >= letter && !word.startsWith(letter));
  for (let index = firstWord(segment, (word) => word >= letter); index < end; index += 1) {
    // Most words need not even be cut out.
    const length = wordLength(segment, index);
    if (length < least || length > most) continue;
    const match = matchWithTypos(asked, wordAt(segment, index) ?? '');
    if (match !== MATCH.none) addPlaces(room, index, match, scores);
  }
}

/** By field. */
const WEIGHTS: Readonly<Record<Field, number>> = {
  title: 12,
  keywords: 7,
  tags: 7,
  authors: 5,
  organisation: 5,
  summary: 3,
  note: 3,
};

/** By fields, one bit each: what the weightiest of them is worth. */
const SCORES = scoresOf(FIELDS);
const SCORES_IN = Object.fromEntries(FIELDS.map((field) => [field, scoresOf([field])])) as unknown as Readonly<
  Record<Field, Uint8Array>
>;

function scoresOf(counted: readonly Field[]): Uint8Array {
  return Uint8Array.from({ length: 1 << FIELDS.length }, (_, fields) =>
    Math.max(0, ...FIELDS.map((field, at) => (fields & (1 << at) && counted.includes(field) ? WEIGHTS[field] : 0))),
  );
}

/** A document's best score for the word counts. Answers with how many places there are. */
function addPlaces({ segment, best, places }: Room, word: number, match: Match, scores: Uint8Array): number {
  const count = readPlaces(segment, word, places);
  let others = 0;
  for (let index = 0; index < count; index += 1) {
    const place = places[index] ?? 0;
    const score = match * (scores[place & 127] ?? 0);
    if ((best[place >>> 7] ?? 0) < score) best[place >>> 7] = score;
    else if (score === 0) others += 1;
  }
  return count - others;
}
