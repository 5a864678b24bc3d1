import { isArxivId } from '../arxiv-id.ts';
import { monthOfDay } from './day-number.ts';
import { FLAGS } from './document.ts';
import { type Narrowing, narrowing, type SearchPlace } from './narrow.ts';
import { neighboursOf } from './neighbours.ts';
import { currentIn, firstWord, type OpenSegment, readPlaces, wordAt } from './open-segment.ts';
import { isEmptyQuery, parseQuery, type Query } from './parse-query.ts';
import { FOUND_IN, type FoundGroups } from './result-groups.ts';
import { type Room, roomFor, scoreTypos, scoreWord } from './score-words.ts';
import type { SearchOrder } from './search-order.ts';
import { keyWord } from './segment.ts';

/** What a search came to: the first documents in the order asked for, and how many there are in all. */
export interface Found {
  readonly ids: readonly string[];
  /** Of each of them, the larger the earlier: what was found elsewhere in the same order takes its place by it. */
  readonly ranks: readonly number[];
  /** Where the order has groups. */
  readonly groups?: FoundGroups;
  readonly total: number;
  /** How many more there are that are hidden; `showsHidden`: those were asked for. */
  readonly hidden: number;
  readonly showsHidden?: true;
  /** An arXiv id that was asked for, where nothing is found. */
  readonly missingId?: string;
  /** Some of them answer only when typos are forgiven; `matchRanges` wants to know. */
  readonly withTypos: boolean;
}

export interface SearchScope {
  /** Infinite for all of them. */
  readonly limit: number;
  /** Only what is on the reading list, as if the query said `in:saved`. */
  readonly isSaved?: boolean | undefined;
  /** Only what is on no shelf of the reading list. */
  readonly isElsewhere?: boolean | undefined;
  /** By how well they fit when missing. By place, `limit` holds for each place. */
  readonly order?: SearchOrder | undefined;
  /** These are counted, but not among what is found, unless the query says `in:hidden` or they are saved. */
  readonly hidden?: ReadonlySet<string> | undefined;
}

/** Asks for what fits a query; undefined where the query asks for nothing. */
export type SegmentFinder = (query: string, scope: SearchScope) => Found | undefined;

/**
 * The segments of what is cached, of the reading list and of the archive, the earliest first in each. What is saved goes by its entry there, what
 * is cached by what the lists told last.
 */
export interface SearchedSegments {
  readonly cached: readonly OpenSegment[];
  readonly saved: readonly OpenSegment[];
  readonly archive?: readonly OpenSegment[];
}

/** How to search an index. All words have to be found in a document; those in weightier places come first. */
export function segmentFinder(index: SearchedSegments): SegmentFinder {
  const all = shelvesOf(index);
  return (text, { limit, isSaved = false, isElsewhere = false, hidden = NONE, order = 'fit' }) => {
    const asked = parseQuery(text);
    if (isEmptyQuery(asked)) return undefined;
    const query = isSaved ? inSaved(asked) : asked;
    const shelves = all
      .filter((shelf) => (shelf.isSaved ? !isElsewhere : !query.conditions.some(isOfSaved)))
      .map((shelf) => ({ ...shelf, isHidden: (id: string) => hidden.has(id) }));
    const showsHidden = query.conditions.some((condition) => condition.is === 'in' && condition.place === 'hidden');
    const found = find(shelves, query, { limit, order, hidden: showsHidden ? NONE : hidden });
    const missingId = found.total + found.hidden === 0 ? query.keys.find(isArxivId) : undefined;
    return { ...found, ...(showsHidden && { showsHidden }), ...(missingId !== undefined && { missingId }) };
  };
}

interface IndexShelf extends SearchPlace {
  readonly isArchive: boolean;
  /** By document: 1 where no later segment says something newer of it. */
  readonly current: Uint8Array;
}

const NONE: ReadonlySet<string> = new Set();

function shelvesOf({ cached, saved, archive = [] }: SearchedSegments): IndexShelf[] {
  const savedNow = currentIn(saved);
  const cachedNow = currentIn(cached);
  const archiveNow = currentIn(archive);
  const known = new Set<string>();
  addCurrent(known, saved, savedNow);
  leaveOut(known, cached, cachedNow);
  if (archive.length > 0) {
    addCurrent(known, cached, cachedNow);
    leaveOut(known, archive, archiveNow);
  }
  const shelf = (segment: OpenSegment, current: Uint8Array | undefined, of: keyof SearchedSegments): IndexShelf => ({
    room: roomFor(segment),
    current: current ?? new Uint8Array(),
    isSaved: of === 'saved',
    isArchive: of === 'archive',
    isHidden: () => false,
  });
  return [
    ...archive.map((segment, at) => shelf(segment, archiveNow[at], 'archive')),
    ...cached.map((segment, at) => shelf(segment, cachedNow[at], 'cached')),
    ...saved.map((segment, at) => shelf(segment, savedNow[at], 'saved')),
  ];
}

function addCurrent(to: Set<string>, segments: readonly OpenSegment[], now: readonly Uint8Array[]): void {
  for (const [at, { ids }] of segments.entries())
    for (const [document, id] of ids.entries()) if (now[at]?.[document] === 1) to.add(id);
}

/** What is told better elsewhere is out of date. */
function leaveOut(known: ReadonlySet<string>, segments: readonly OpenSegment[], now: readonly Uint8Array[]): void {
  if (known.size === 0) return;
  for (const [at, { ids }] of segments.entries()) {
    const current = now[at];
    for (let document = 0; current && document < ids.length; document += 1)
      if (known.has(ids[document] ?? '')) current[document] = 0;
  }
}

/** Whoever names another place looks there. */
function inSaved(query: Query): Query {
  if (query.conditions.some((condition) => condition.is === 'in' && !condition.isNot)) return query;
  return { ...query, conditions: [...query.conditions, { is: 'in', place: 'saved', isNot: false }] };
}

function isOfSaved(condition: Query['conditions'][number]): boolean {
  return condition.is === 'in' && condition.place !== 'hidden' && !condition.isNot;
}

type Best = Omit<Found, 'withTypos'>;

interface Wanted {
  readonly limit: number;
  readonly order: SearchOrder;
  /** Left out, and counted. */
  readonly hidden: ReadonlySet<string>;
}

function find(shelves: readonly IndexShelf[], query: Query, wanted: Wanted): Found {
  const rooms = shelves.map(({ room }) => room);
  const tests = shelves.map((shelf) => narrowing(query, shelf));
  const words = query.texts.flatMap((term) => term.words);
  const inOneBreath = query.texts.find(({ field, isPhrase }) => !field && !isPhrase)?.words ?? [];
  const neighbours = neighboursOf(inOneBreath.map(({ word }) => word));
  const withTypos = score(rooms, query, 'when-rare');
  liftNeighbours(rooms, neighbours);
  liftNamed(rooms, query);
  const found = bestOf(shelves, tests, wanted);
  if (found.total + found.hidden > 0 || words.every(({ typos }) => typos === 0)) return { ...found, withTypos };
  score(rooms, query, 'always');
  liftNeighbours(rooms, neighbours);
  return { ...bestOf(shelves, tests, wanted), withTypos: true };
}

/** A word that stands in fewer documents may be misspelt, in the query or in those documents. */
const RARE = 5;

/** Leaves in `sums` how well each document answers; tells whether typos were forgiven. */
function score(
  rooms: readonly Room[],
  { texts, conditions, without }: Query,
  forgive: 'when-rare' | 'always',
): boolean {
  const asked = texts.flatMap(({ words, field }) => words.map((word) => ({ word, field })));
  // Without words, everything fits that is not ruled out; an identifier alone asks for nothing else.
  const isAnything = asked.length === 0 && conditions.length + without.length > 0;
  for (const { sums } of rooms) sums.fill(isAnything ? 1 : 0);
  let withTypos = false;
  for (const [turn, { word, field }] of asked.entries()) {
    for (const { best } of rooms) best.fill(0);
    const count = rooms.reduce((sum, room) => sum + scoreWord(room, word, field), 0);
    if (word.typos > 0 && (forgive === 'always' || count < RARE)) {
      for (const room of rooms) scoreTypos(room, word, field);
      withTypos = true;
    }
    for (const room of rooms) addScores(room, turn === 0);
  }
  return withTypos;
}

/** A document that misses one word is out. */
function addScores({ sums, best }: Room, isFirst: boolean): void {
  for (let document = 0; document < sums.length; document += 1) {
    const sum = isFirst ? 0 : (sums[document] ?? 0);
    const more = best[document] ?? 0;
    sums[document] = more > 0 && (isFirst || sum > 0) ? sum + more : 0;
  }
}

/** What was asked for in one breath, and stands so in a title or name, comes first. */
function liftNeighbours(rooms: readonly Room[], asked: readonly number[]): void {
  if (asked.length === 0) return;
  for (const { segment, sums } of rooms) {
    const { neighbourStarts, neighbours } = segment;
    for (let document = 0; document < sums.length; document += 1) {
      const sum = sums[document] ?? 0;
      if (sum === 0) continue;
      const end = neighbourStarts[document + 1] ?? 0;
      let lift = 0;
      for (let at = neighbourStarts[document] ?? 0; at < end; at += 1) {
        if (asked.includes(neighbours[at] ?? -1)) lift += LIFT;
      }
      sums[document] = sum + Math.min(lift, asked.length * LIFT);
    }
  }
}

/** Two thirds of what a word in the title is worth. */
const LIFT = 64;
/** More than all words together. */
const NAMED = 0xffff;

/** Whoever names a publication by an identifier wants that one. */
function liftNamed(rooms: readonly Room[], { keys, idBeginning }: Query): void {
  if (keys.length === 0 && idBeginning === undefined) return;
  const named = new Set(keys);
  for (const { segment, sums, places } of rooms) {
    for (const [document, id] of segment.ids.entries())
      if (named.has(id) || (idBeginning !== undefined && id.startsWith(idBeginning))) sums[document] = NAMED;
    for (const key of keys) {
      const word = keyWord(key);
      const index = firstWord(segment, (one) => one >= word);
      if (wordAt(segment, index) !== word) continue;
      const count = readPlaces(segment, index, places);
      for (let at = 0; at < count; at += 1) sums[(places[at] ?? 0) >>> 7] = NAMED;
    }
  }
}

interface Candidate {
  readonly rank: number;
  readonly segment: OpenSegment;
  readonly document: number;
  readonly group: number;
}

function bestOf(
  shelves: readonly IndexShelf[],
  tests: readonly (Narrowing | undefined)[],
  { limit, order, hidden }: Wanted,
): Best {
  const byPlace = order === 'place';
  const tops = byPlace ? FOUND_IN.map(topOf) : [topOf()];
  const totals = byPlace || order === 'date' ? new Map<number, number>() : undefined;
  let [total, hiddenTotal] = [0, 0];
  for (const [index, { room, current, isSaved, isArchive }] of shelves.entries()) {
    const { sums, segment } = room;
    const passes = tests[index];
    const counted = order === 'votes' ? segment.votes : order === 'date' ? segment.days : undefined;
    for (let document = 0; document < sums.length; document += 1) {
      const sum = sums[document] ?? 0;
      if (sum === 0 || current[document] === 0 || passes?.(document) === false) continue;
      const isOnList = isSaved && ((segment.flags[document] ?? 0) & FLAGS.removed) === 0;
      if (hidden.size > 0 && !isOnList && hidden.has(segment.ids[document] ?? '')) {
        hiddenTotal += 1;
        continue;
      }
      total += 1;
      const fit = sum * WORTH_MAX + (segment.worth[document] ?? 0) + (isOnList ? SAVED_WORTH : 0);
      const place = isSaved ? (isOnList ? IN_SAVED : IN_REMOVED) : isArchive ? IN_ARCHIVE : IN_LISTED;
      const group = byPlace ? place : monthOfDay(segment.days[document] ?? 0);
      totals?.set(group, (totals.get(group) ?? 0) + 1);
      const rank = fit + STEP * (counted ? (counted[document] ?? 0) : byPlace ? FOUND_IN.length - place : 0);
      const top = tops[byPlace ? place : 0];
      if (top && rank > top.least) keepBest(top, { rank, segment, document, group }, limit);
    }
  }
  // One by one, thousands would each be moved by thousands.
  if (limit === Number.POSITIVE_INFINITY) for (const { best } of tops) best.sort((a, b) => b.rank - a.rank);
  const top = tops.flatMap(({ best }) => best);
  const ids = top.map(({ segment, document }) => segment.ids[document] ?? '');
  const of = () => new Map(top.map(({ group }, at) => [ids[at] ?? '', group]));
  return {
    ids,
    ranks: top.map(({ rank }) => rank),
    total,
    hidden: hiddenTotal,
    ...(totals && { groups: { by: byPlace ? 'place' : 'date', of: of(), totals } }),
  };
}

const [IN_SAVED, IN_LISTED, IN_ARCHIVE, IN_REMOVED] = FOUND_IN.map((_, at) => at) as [number, number, number, number];

/** What votes, days and places are counted in: more than any fit. */
const STEP = 2 ** 27;

/** The best so far, and what the next one has to be better than. */
interface Top {
  readonly best: Candidate[];
  least: number;
}

function topOf(): Top {
  return { best: [], least: -1 };
}

function keepBest(top: Top, candidate: Candidate, limit: number): void {
  const { best } = top;
  if (limit === Number.POSITIVE_INFINITY) {
    best.push(candidate);
    return;
  }
  insert(best, candidate);
  if (best.length > limit) best.pop();
  if (best.length === limit) top.least = best.at(-1)?.rank ?? -1;
}

/** More than any worth, so that worth never outweighs a better match. */
const WORTH_MAX = 1_000;
/** Among those that match alike, the person's own come first. */
const SAVED_WORTH = 300;

function insert(top: Candidate[], candidate: Candidate): void {
  let at = top.length;
  while (at > 0 && (top[at - 1]?.rank ?? 0) < candidate.rank) at -= 1;
  top.splice(at, 0, candidate);
}
