import { fnv1a } from '../fnv.ts';
import { latexToText } from '../latex/latex.ts';
import type { Paper } from '../paper.ts';
import { foldText } from '../search/fold.ts';
import { wordsInTurn } from '../search/words.ts';

/** The texts of a paper that are compared. Keywords and summary are not: fresh papers have none. */
export type ComparedTexts = Pick<Paper, 'title' | 'abstract'>;

/**
 * The terms of a paper, each as often as it stands there: the words of its title and of its abstract as the search folds them,
 * without function words and numbers, and the pairs of words ("gaussian splatting") that stand beside each other once those are gone.
 */
export function termsOf({ title, abstract }: ComparedTexts): string[] {
  return [title, abstract].flatMap((text) => {
    const words = tellingWords(text);
    return [...words, ...words.slice(1).map((word, index) => `${words[index]}${PAIRED_BY}${word}`)];
  });
}

/** The same terms as hashes, unsigned 32 bits, in no particular order. */
export function termHashes({ title, abstract }: ComparedTexts): number[] {
  const hashes: number[] = [];
  for (const text of [title, abstract]) {
    let before: number | undefined;
    for (const word of tellingWords(text)) {
      if (before !== undefined) hashes.push(fnv1a(word, fnv1a(PAIRED_BY, before)) >>> 0);
      before = fnv1a(word);
      hashes.push(before >>> 0);
    }
  }
  return hashes;
}

/** The hash of a term as `termHashes` gives it. */
export function termHash(term: string): number {
  return fnv1a(term) >>> 0;
}

/** The two words of a pair; undefined for a single word. */
export function wordsOfPair(term: string): readonly string[] | undefined {
  return term.includes(PAIRED_BY) ? term.split(PAIRED_BY) : undefined;
}

/** An author's name as a hash, unsigned 32 bits: however its accents and capitals are written. */
export function authorHash(name: string): number {
  return fnv1a(foldText(name)) >>> 0;
}

/** No word holds it. */
const PAIRED_BY = ' ';
const SHORTEST = 2;

function tellingWords(text: string): string[] {
  const words = wordsInTurn(latexToText(text));
  return words.filter((word) => word.length >= SHORTEST && LETTER.test(word) && !FUNCTION_WORDS.has(word));
}

const LETTER = /\p{L}/u;

/** English words that hold a sentence together and tell nothing of its subject. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'a about above after again all also although am an and any are as at be because been before being below between both',
    'but by can cannot could did do does doing down during each either et al few for from further had has have having he',
    'her here hers him his how however i if in into is it its itself just may might more most much must no nor not of off',
    'on once only or other our ours out over own per same she should so some such than that the their theirs them then',
    'there these they this those through thus to too under until up upon us very via was we were what when where whether',
    'which while who whom why will with within without would yet you your yours',
  ].flatMap((line) => line.split(' ')),
);
