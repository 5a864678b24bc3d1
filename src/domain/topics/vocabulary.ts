import { type CountedTexts, eachTopicTerm, namingTexts, PHRASE_WORDS } from './topic-terms.ts';
import { topicWords } from './topic-words.ts';

/** The topics that are counted: by number, what variants of each share, how it is called, and how it is written. */
export interface TopicVocabulary {
  /** Folded words, "llm agent". */
  readonly keys: readonly string[];
  /** As titles and keywords mostly have it. */
  readonly labels: readonly string[];
  /** The ways in which it is written, the most frequent first. */
  readonly forms: readonly (readonly string[])[];
}

/** A topic stands in the title or keywords of so many papers at least. */
const PAPERS_LEAST = 5;
/** The same among few papers, where five would leave next to nothing. */
const FEW_PAPERS = 600;
const FEW_LEAST = 3;
const TOPICS_MAX = 12_000;
/** A phrase that is this share of a word's papers takes its place: nobody says "splatting" but of Gaussians. */
const SAME_SHARE = 0.8;

/** Finds the topics among papers: the first of two passes over them. */
export function topicPicker(): {
  readonly add: (paper: CountedTexts) => void;
  /** In steps of some thousand phrases. */
  readonly pick: () => Generator<undefined, readonly string[], void>;
} {
  const shards = Array.from({ length: SHARDS }, () => new Map<string, number>());
  const shardOf = (key: string) => shards[(key.charCodeAt(0) + 7 * key.length) % SHARDS] as Map<string, number>;
  const countOf = (key: string): number => shardOf(key).get(key) ?? 0;
  let papers = 0;
  return {
    add(paper) {
      papers += 1;
      const seen = new Set<string>();
      for (const text of namingTexts(paper)) eachTopicTerm(text, (key) => seen.add(key));
      for (const key of seen) shardOf(key).set(key, countOf(key) + 1);
    },
    *pick() {
      const least = papers < FEW_PAPERS ? FEW_LEAST : PAPERS_LEAST;
      const frequent = new Map<string, number>();
      let steps = 0;
      for (const counts of shards) {
        for (const [key, count] of counts) {
          if (count >= least) frequent.set(key, count);
          steps += 1;
          if (steps % STEP === 0) yield;
        }
      }
      for (const [key, count] of [...frequent]) {
        for (const part of partsOf(key)) if (count >= SAME_SHARE * countOf(part)) frequent.delete(part);
        steps += 1;
        if (steps % STEP === 0) yield;
      }
      yield;
      const byCount = [...frequent].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return byCount.slice(0, TOPICS_MAX).map(([key]) => key);
    },
  };
}

const STEP = 4_000;
/** A map of half a million phrases would grow in steps of a tenth of a second. */
const SHARDS = 32;

/** The shorter phrases within one. */
function partsOf(key: string): readonly string[] {
  const words = key.split(' ');
  return words
    .flatMap((_, from) =>
      Array.from({ length: words.length - from }, (_, length) => words.slice(from, from + length + 1).join(' ')),
    )
    .filter((part) => part !== key);
}

/** Learns how the topics are written: part of the second pass. */
export function formCounter(keys: readonly string[]): {
  readonly add: (paper: CountedTexts) => void;
  readonly vocabulary: () => TopicVocabulary;
} {
  const forms = new Map(keys.map((key) => [key, new Map<string, number>()]));
  return {
    add(paper) {
      for (const text of namingTexts(paper)) {
        eachTopicTerm(text, (key, written) => {
          const known = forms.get(key);
          if (!known) return;
          const form = formOf(written());
          if (known.size < FORMS_COUNTED || known.has(form)) known.set(form, (known.get(form) ?? 0) + 1);
        });
      }
    },
    vocabulary() {
      const all = keys.map((key) => {
        const counted = [...(forms.get(key) ?? [])].sort(([, x], [, y]) => y - x);
        return counted.slice(0, FORMS_KEPT).map(([form]) => form);
      });
      return { keys, labels: all.map(([first], at) => first ?? keys[at] ?? ''), forms: all };
    },
  };
}

const FORMS_COUNTED = 24;
const FORMS_KEPT = 4;

/** As it would stand within a sentence: "LLM Agents" of a title is "LLM agents". */
function formOf(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (/^\p{Lu}?[^\p{Lu}\p{N}]*$/u.test(word) ? word.toLowerCase() : word));
}

/** Finds the topics in a paper: their numbers, ascending, none twice. Linear in the paper's length, whatever the number of topics. */
export function topicFinder(keys: readonly string[]): (paper: CountedTexts) => readonly number[] {
  const words = new Map<string, number>();
  const nodes = new Map<number, number>();
  const topicAt: (number | undefined)[] = [undefined];
  const nodeAfter = (node: number, word: number): number => node * WORDS_MAX + word;
  for (const [topic, key] of keys.entries()) {
    let node = 0;
    for (const text of key.split(' ')) {
      const word = words.get(text) ?? words.size;
      words.set(text, word);
      const at = nodeAfter(node, word);
      const next = nodes.get(at) ?? topicAt.push(undefined) - 1;
      nodes.set(at, next);
      node = next;
    }
    topicAt[node] = topic;
  }
  return ({ title, abstract, keywords = [] }) => {
    const found = new Set<number>();
    for (const text of [title, abstract, ...keywords]) {
      for (const run of topicWords(text).runs) {
        const numbers = run.map(({ key }) => words.get(key));
        for (let from = 0; from < numbers.length; from += 1) {
          let node: number | undefined = 0;
          for (let to = from; to < numbers.length && to < from + PHRASE_WORDS; to += 1) {
            const word = numbers[to];
            node = word === undefined ? undefined : nodes.get(nodeAfter(node, word));
            if (node === undefined) break;
            const topic = topicAt[node];
            if (topic !== undefined) found.add(topic);
          }
        }
      }
    }
    return [...found].sort((a, b) => a - b);
  };
}

/** More than all topics have words. */
const WORDS_MAX = 2 ** 17;
