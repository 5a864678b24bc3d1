import { monthOfDay } from './day-number.ts';
import { FLAGS } from './document.ts';
import { neighboursOf } from './neighbours.ts';
import type { OpenSegment } from './open-segment.ts';
import { type Condition, flagOf, type Place, type Query, type TextTerm } from './parse-query.ts';
import { type Room, scoreWord } from './score-words.ts';

/** A room of the documents that are saved, or of the others. */
export interface SearchPlace {
  readonly room: Room;
  readonly isSaved: boolean;
  readonly isHidden: (id: string) => boolean;
}

/** Whether a document with all words of a query has them as it asks for, and is what it asks for. */
export type Narrowing = (document: number) => boolean;

/** Undefined where the query asks for nothing but words. */
export function narrowing(query: Query, shelf: SearchPlace): Narrowing | undefined {
  const { segment } = shelf.room;
  const phrases = query.texts.filter(({ isPhrase }) => isPhrase).map(pairsOf);
  const tests: Narrowing[] = query.conditions.map((condition) => test(condition, shelf));
  if (phrases.length > 0) tests.push((document) => phrases.every((pairs) => hasPhrase(segment, document, pairs)));
  for (const term of query.without) tests.push(withoutTerm(term, shelf.room));
  return tests.length === 0 ? undefined : (document) => tests.every((passes) => passes(document));
}

function test(condition: Condition, shelf: SearchPlace): Narrowing {
  const { years, days, flags } = shelf.room.segment;
  const { isNot } = condition;
  switch (condition.is) {
    case 'year': {
      const { from, to } = condition;
      return (document) => {
        const year = years[document] ?? 0;
        return (year !== 0 && year >= from && year <= to) !== isNot;
      };
    }
    case 'month': {
      const { from, to } = condition;
      return (document) => {
        const month = monthOfDay(days[document] ?? 0);
        return (month !== 0 && month >= from && month <= to) !== isNot;
      };
    }
    case 'has': {
      const flag = FLAGS[condition.what];
      return (document) => (((flags[document] ?? 0) & flag) !== 0) !== isNot;
    }
    case 'in': {
      const isIn = placeTest(condition.place, shelf);
      return (document) => isIn(document) !== isNot;
    }
  }
}

/** What was removed is nowhere else, and what is snoozed neither to read nor being read, as in the library. */
function placeTest(place: Place, { room, isSaved, isHidden }: SearchPlace): Narrowing {
  const { ids, flags } = room.segment;
  if (place === 'hidden') return (document) => isHidden(ids[document] ?? '');
  if (!isSaved) return () => false;
  const wanted = flagOf(place);
  const barred = BARRED[place];
  return (document) => {
    const flag = flags[document] ?? 0;
    return (wanted === 0 || (flag & wanted) !== 0) && (flag & barred) === 0;
  };
}

const BARRED: Readonly<Record<Exclude<Place, 'hidden'>, number>> = {
  saved: FLAGS.removed,
  'to-read': FLAGS.removed | FLAGS.snoozed | FLAGS.reading | FLAGS.done,
  reading: FLAGS.removed | FLAGS.snoozed,
  done: FLAGS.removed | FLAGS.snoozed,
  starred: FLAGS.removed,
  snoozed: FLAGS.removed,
  removed: 0,
};

function pairsOf({ words }: TextTerm): readonly number[] {
  // Of a word that is still being typed, nobody knows which one follows.
  return neighboursOf(words.filter(({ isBeginning }) => !isBeginning).map(({ word }) => word));
}

/** Whether the words follow each other somewhere in the document, as far as 16-bit numbers of pairs can tell. */
function hasPhrase(segment: OpenSegment, document: number, pairs: readonly number[]): boolean {
  const { neighbourStarts, neighbours, restNeighbourStarts, restNeighbours } = segment;
  return (
    pairs.length === 0 ||
    isRunIn(neighbours, neighbourStarts[document] ?? 0, neighbourStarts[document + 1] ?? 0, pairs) ||
    isRunIn(restNeighbours, restNeighbourStarts[document] ?? 0, restNeighbourStarts[document + 1] ?? 0, pairs)
  );
}

function isRunIn(numbers: Uint16Array, from: number, to: number, run: readonly number[]): boolean {
  for (let start = from; start + run.length <= to; start += 1) {
    let length = 0;
    while (length < run.length && numbers[start + length] === run[length]) length += 1;
    if (length === run.length) return true;
  }
  return false;
}

/** The documents that have all words of it are looked up once. */
function withoutTerm(term: TextTerm, room: Room): Narrowing {
  const { segment, best } = room;
  const has = new Uint8Array(segment.ids.length).fill(1);
  for (const word of term.words) {
    best.fill(0);
    scoreWord(room, word, term.field);
    for (let document = 0; document < has.length; document += 1) if (best[document] === 0) has[document] = 0;
  }
  const pairs = term.isPhrase ? pairsOf(term) : [];
  return (document) => has[document] === 0 || !hasPhrase(segment, document, pairs);
}
