import type { TopicMonth } from '../../../src/domain/topics/topic-month.ts';
import { type DatedPaper, datedPaper, topicMonths } from '../../../src/domain/topics/topic-month.ts';
import type { CountedTexts } from '../../../src/domain/topics/topic-terms.ts';
import { formCounter, type TopicVocabulary, topicFinder, topicPicker } from '../../../src/domain/topics/vocabulary.ts';

export interface DatedTexts extends CountedTexts {
  readonly id: string;
  readonly day: string;
}

/** Both passes over papers at once. */
export function countedTopics(papers: readonly DatedTexts[]): {
  readonly vocabulary: TopicVocabulary;
  readonly months: readonly TopicMonth[];
  readonly dated: readonly DatedPaper[];
} {
  const keys = pickedFrom(papers);
  const forms = formCounter(keys);
  for (const paper of papers) forms.add(paper);
  const find = topicFinder(keys);
  const dated = papers.map(({ day, ...paper }) => datedPaper(paper, day, find));
  return { vocabulary: forms.vocabulary(), months: topicMonths(dated), dated };
}

function pickedFrom(papers: readonly CountedTexts[]): readonly string[] {
  const picker = topicPicker();
  for (const paper of papers) picker.add(paper);
  const picking = picker.pick();
  for (;;) {
    const step = picking.next();
    if (step.done) return step.value;
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
