import type { Paper } from '../paper.ts';
import { WEAK_WORDS } from './plain-words.ts';
import { type TopicWord, topicWords } from './topic-words.ts';

/** What of a paper is counted. */
export type CountedTexts = Pick<Paper, 'title' | 'abstract' | 'keywords'>;

/** Longer phrases are sentences. */
export const PHRASE_WORDS = 3;

/**
 * Calls `see` with each word and each phrase of up to three words of a text that could be a topic, as its key ("llm agent") and as it is
 * written. Linear in the text's length.
 */
export function eachTopicTerm(text: string, see: (key: string, written: () => string) => void): void {
  const { text: plain, runs } = topicWords(text);
  for (const run of runs) {
    for (let from = 0; from < run.length; from += 1) {
      let key = '';
      for (let to = from; to < run.length && to < from + PHRASE_WORDS; to += 1) {
        const [first, last] = [run[from] as TopicWord, run[to] as TopicWord];
        key = to === from ? last.key : `${key} ${last.key}`;
        if (to === from && !standsAlone(key)) continue;
        see(key, () => plain.slice(first.start, last.end));
      }
    }
  }
}

/** Whether a word is a topic by itself. */
function standsAlone(key: string): boolean {
  return key.length > 1 && !WEAK_WORDS.has(key) && !SIZE.test(key);
}

/** "7B": how large a model is, or a year, a share. */
const SIZE = /^[\d.]+[bkmx]?$/;

/** Title and keywords: what a paper says it is about. */
export function namingTexts({ title, keywords = [] }: CountedTexts): readonly string[] {
  return [title, ...keywords];
}
