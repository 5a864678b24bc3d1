import { currentIn, type OpenSegment } from './open-segment.ts';
import { type Asked, MATCH, type Match, matchOf, matchWithTypos, queryOf } from './query.ts';

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
  return (text, { limit }) => {
    const query = queryOf(text);
    if (query.length === 0) return { ids: [], total: 0, withTypos: false };
    const strict = scoresFor(segments, query, 'when-rare');
    const found = best(segments, current, strict.scores, limit);
    if (found.total > 0 || query.every(({ typos }) => typos === 0)) return { ...found, withTypos: strict.withTypos };
    const lenient = scoresFor(segments, query, 'always');
    return { ...best(segments, current, lenient.scores, limit), withTypos: true };
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

function scoresFor(segments: readonly OpenSegment[], query: readonly Asked[], forgive: 'when-rare' | 'always'): Scores {
  let withTypos = false;
  let scores: Uint16Array[] | undefined;
  for (const asked of query) {
    const word = segments.map(({ ids }) => new Uint8Array(ids.length));
    const count = segments.reduce((sum, segment, index) => sum + addMatches(word[index], segment, asked), 0);
    if (asked.typos > 0 && (forgive === 'always' || count < RARE)) {
      for (const [index, segment] of segments.entries()) addTypos(word[index], segment, asked);
      withTypos = true;
    }
    scores = scores
      ? scores.map((sums, index) => addScores(sums, word[index]))
      : word.map((one) => Uint16Array.from(one));
  }
  return { scores: scores ?? [], withTypos };
}

function addScores(sums: Uint16Array, word: Uint8Array | undefined): Uint16Array {
  for (let paper = 0; paper < sums.length; paper += 1) {
    const sum = sums[paper] ?? 0;
    const more = word?.[paper] ?? 0;
    sums[paper] = sum > 0 && more > 0 ? sum + more : 0;
  }
  return sums;
}

/** Notes the papers of all words that answer; answers with how many places that were. */
function addMatches(scores: Uint8Array | undefined, segment: OpenSegment, asked: Asked): number {
  const { words } = segment;
  let count = 0;
  const first = firstFrom(words, asked.word);
  for (let index = first; words[index]?.startsWith(asked.word); index += 1) {
    const match = matchOf(asked, words[index] ?? '');
    if (match !== MATCH.none) count += addPlaces(scores, segment, index, match);
    else if (!asked.isBeginning && index > first) break;
  }
  for (const word of asked.otherNumber) {
    const index = firstFrom(words, word);
    if (words[index] === word) count += addPlaces(scores, segment, index, MATCH.otherNumber);
  }
  return count;
}

/** The words that begin with the same letter are looked at one by one. */
function addTypos(scores: Uint8Array | undefined, segment: OpenSegment, asked: Asked): void {
  const { words } = segment;
  const letter = asked.word.charAt(0);
  for (let index = firstFrom(words, letter); words[index]?.startsWith(letter); index += 1) {
    const match = matchWithTypos(asked, words[index] ?? '');
    if (match !== MATCH.none) addPlaces(scores, segment, index, match);
  }
}

/** The first word that is not before `word`. */
function firstFrom(words: readonly string[], word: string): number {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

function addPlaces(scores: Uint8Array | undefined, segment: OpenSegment, word: number, match: Match): number {
  if (!scores) return 0;
  const { places, starts } = segment;
  const end = starts[word + 1] ?? 0;
  let paper = 0;
  let count = 0;
  for (let at = starts[word] ?? 0; at < end; count += 1) {
    let byte = places[at++] ?? 0;
    let step = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && at < end; shift += 7) {
      byte = places[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
    }
    paper += step >>> 2;
    const score = match * (WEIGHTS[step & 3] ?? 0);
    if ((scores[paper] ?? 0) < score) scores[paper] = score;
  }
  return count;
}

interface Candidate {
  readonly rank: number;
  readonly segment: number;
  readonly paper: number;
}

function best(
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
