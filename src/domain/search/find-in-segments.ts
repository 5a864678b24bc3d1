import { neighboursOf } from './neighbours.ts';
import { currentIn, firstWord, type OpenSegment, readPlaces, wordAt, wordLength } from './open-segment.ts';
import { type Asked, lengthsWithTypos, MATCH, type Match, matchWithTypos, queryOf } from './query.ts';

/** What a search came to: the best papers in order, and how many there are in all. */
export interface Found {
  readonly ids: readonly string[];
  readonly total: number;
  /** Some of them answer only when typos are forgiven; `matchRanges` wants to know. */
  readonly withTypos: boolean;
}

export type Find = (query: string, wanted: { readonly limit: number }) => Found;

/** How to search these segments, the earliest first. All words have to be found in a paper; those in weightier places come first. */
export function finderFor(segments: readonly OpenSegment[]): Find {
  const current = currentIn(segments);
  const rooms = segments.map(roomFor);
  return (text, { limit }) => {
    const query = queryOf(text);
    if (query.length === 0) return { ids: [], total: 0, withTypos: false };
    const neighbours = neighboursOf(query.map(({ word }) => word));
    const strict = scoresFor(rooms, query, 'when-rare');
    liftNeighbours(segments, strict.scores, neighbours);
    const found = bestOf(segments, current, strict.scores, limit);
    if (found.total > 0 || query.every(({ typos }) => typos === 0)) return { ...found, withTypos: strict.withTypos };
    const lenient = scoresFor(rooms, query, 'always');
    liftNeighbours(segments, lenient.scores, neighbours);
    return { ...bestOf(segments, current, lenient.scores, limit), withTypos: true };
  };
}

/** A word that stands in fewer papers may be misspelt, in the query or in those papers. */
const RARE = 5;
/** By field: title, keywords, people, summary. */
const WEIGHTS = [12, 7, 5, 3] as const;

interface Scores {
  /** By segment, by paper; 0 where a word is missing. */
  readonly scores: readonly Uint16Array[];
  readonly withTypos: boolean;
}

/** A segment, and room to search in, made once: with each key anew it would be megabytes to collect. */
interface Room {
  readonly segment: OpenSegment;
  /** By paper: how well it answers the whole query … */
  readonly sums: Uint16Array;
  /** … and one word of it. */
  readonly best: Uint8Array;
  /** Where a word stands. */
  readonly places: Uint32Array;
}

function roomFor(segment: OpenSegment): Room {
  const { length } = segment.ids;
  return {
    segment,
    sums: new Uint16Array(length),
    best: new Uint8Array(length),
    places: new Uint32Array(length),
  };
}

function scoresFor(rooms: readonly Room[], query: readonly Asked[], forgive: 'when-rare' | 'always'): Scores {
  let withTypos = false;
  for (const [turn, asked] of query.entries()) {
    for (const { best } of rooms) best.fill(0);
    const count = rooms.reduce((sum, room) => sum + addMatches(room, asked), 0);
    if (asked.typos > 0 && (forgive === 'always' || count < RARE)) {
      for (const room of rooms) addTypos(room, asked);
      withTypos = true;
    }
    for (const room of rooms) addScores(room, turn === 0);
  }
  return { scores: rooms.map(({ sums }) => sums), withTypos };
}

/** A paper that misses one word is out. */
function addScores({ sums, best }: Room, isFirst: boolean): void {
  for (let paper = 0; paper < sums.length; paper += 1) {
    const sum = isFirst ? 0 : (sums[paper] ?? 0);
    const more = best[paper] ?? 0;
    sums[paper] = more > 0 && (isFirst || sum > 0) ? sum + more : 0;
  }
}

/** What was asked for in one breath, and stands so in a title or name, comes first. */
function liftNeighbours(
  segments: readonly OpenSegment[],
  scores: readonly Uint16Array[],
  asked: readonly number[],
): void {
  if (asked.length === 0) return;
  for (const [index, { neighbourStarts, neighbours }] of segments.entries()) {
    const sums = scores[index] ?? new Uint16Array();
    for (let paper = 0; paper < sums.length; paper += 1) {
      const sum = sums[paper] ?? 0;
      if (sum === 0) continue;
      const end = neighbourStarts[paper + 1] ?? 0;
      let lift = 0;
      for (let at = neighbourStarts[paper] ?? 0; at < end; at += 1) {
        if (asked.includes(neighbours[at] ?? -1)) lift += LIFT;
      }
      sums[paper] = sum + Math.min(lift, asked.length * LIFT);
    }
  }
}

/** Two thirds of what a word in the title is worth. */
const LIFT = 64;

/** Notes the papers of all words that answer; answers with how many places that were. */
function addMatches(room: Room, asked: Asked): number {
  const { segment } = room;
  const first = firstWord(segment, (word) => word >= asked.word);
  const isThere = wordAt(segment, first) === asked.word;
  let count = isThere ? addPlaces(room, first, MATCH.exact) : 0;
  if (asked.isBeginning) {
    const end = firstWord(segment, (word) => word >= asked.word && !word.startsWith(asked.word));
    for (let index = isThere ? first + 1 : first; index < end; index += 1)
      count += addPlaces(room, index, MATCH.beginning);
  }
  for (const other of asked.otherNumber) {
    const index = firstWord(segment, (word) => word >= other);
    if (wordAt(segment, index) === other) count += addPlaces(room, index, MATCH.otherNumber);
  }
  return count;
}

/** The words that begin with the same letter are looked at one by one. */
function addTypos(room: Room, asked: Asked): void {
  const { segment } = room;
  const letter = asked.word.charAt(0);
  const { least, most } = lengthsWithTypos(asked);
  const end = firstWord(segment, (word) => word >= letter && !word.startsWith(letter));
  for (let index = firstWord(segment, (word) => word >= letter); index < end; index += 1) {
    // Most words need not even be cut out.
    const length = wordLength(segment, index);
    if (length < least || length > most) continue;
    const word = wordAt(segment, index) ?? '';
    const match = matchWithTypos(asked, word);
    if (match !== MATCH.none) addPlaces(room, index, match);
  }
}

/** A paper's best score for the word counts. Answers with how many places were read. */
function addPlaces({ segment, best, places }: Room, word: number, match: Match): number {
  const count = readPlaces(segment, word, places);
  for (let index = 0; index < count; index += 1) {
    const place = places[index] ?? 0;
    const score = match * (WEIGHTS[place & 3] ?? 0);
    if ((best[place >>> 2] ?? 0) < score) best[place >>> 2] = score;
  }
  return count;
}

interface Candidate {
  readonly rank: number;
  readonly segment: number;
  readonly paper: number;
}

function bestOf(
  segments: readonly OpenSegment[],
  current: readonly Uint8Array[],
  scores: readonly Uint16Array[],
  limit: number,
): Pick<Found, 'ids' | 'total'> {
  const top: Candidate[] = [];
  let total = 0;
  let least = -1;
  for (const [segment, { worth }] of segments.entries()) {
    const sums = scores[segment] ?? new Uint16Array();
    const isCurrent = current[segment] ?? new Uint8Array();
    for (let paper = 0; paper < sums.length; paper += 1) {
      const sum = sums[paper] ?? 0;
      if (sum === 0 || isCurrent[paper] === 0) continue;
      total += 1;
      const rank = sum * WORTH_MAX + (worth[paper] ?? 0);
      if (rank <= least) continue;
      insert(top, { rank, segment, paper });
      if (top.length > limit) top.pop();
      if (top.length === limit) least = top.at(-1)?.rank ?? -1;
    }
  }
  return { ids: top.map(({ segment, paper }) => segments[segment]?.ids[paper] ?? ''), total };
}

/** More than any worth, so that worth never outweighs a better match. */
const WORTH_MAX = 1_000;

function insert(top: Candidate[], candidate: Candidate): void {
  let at = top.length;
  while (at > 0 && (top[at - 1]?.rank ?? 0) < candidate.rank) at -= 1;
  top.splice(at, 0, candidate);
}
