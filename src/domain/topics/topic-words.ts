import { latexToText } from '../latex/latex.ts';
import { foldWord } from '../search/fold.ts';
import { longFormAt } from './long-forms.ts';
import { SILENT_WORDS, STOP_WORDS } from './plain-words.ts';
import { singular } from './singular.ts';

/** A word of a topic: the key under which its variants are one ("agents", "Agent"), and where it stands in the text. */
export interface TopicWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text in runs that no phrase reaches across: punctuation and function words end a run. Variants get one key:
 *
 * - plurals and the British ending "-isation" ("agents" = "agent");
 * - hyphens are blanks ("zero-shot" = "zero shot"), and "based", "driven" and "powered" say nothing ("LLM-based agent" = "LLM agent");
 * - compounds around a function word are one word ("text-to-image"), as are a name and its number ("GPT-4" = "GPT4");
 * - what the field says long and short is the same ("large language model" = "LLM").
 */
export function topicWords(text: string): { readonly text: string; readonly runs: readonly (readonly TopicWord[])[] } {
  const plain = latexToText(text);
  const tokens = tokensOf(plain);
  const runs: TopicWord[][] = [];
  let run: TopicWord[] = [];
  const end = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const long = longFormAt(tokens, at);
    const last = tokens[at + (long?.words.length ?? 1) - 1] as Token;
    if (token.isBreak) end();
    if (long) run.push({ key: long.key, start: token.start, end: last.end });
    else if (token.kind === 'stop') end();
    else if (token.kind === 'word') run.push(token);
    at += long?.words.length ?? 1;
  }
  end();
  return { text: plain, runs };
}

interface Known {
  readonly key: string;
  readonly kind: 'word' | 'number' | 'stop' | 'silent';
}

interface Token extends TopicWord {
  readonly kind: 'word' | 'stop' | 'silent';
  /** Something between it and the word before parts them. */
  readonly isBreak: boolean;
}

/** What is longer is no word. */
const WORD_MAX = 40;
const WORD = /[\p{L}\p{N}\p{M}]+(?:\.\p{N}+)*/gu;
const ASCII_WORD = /[A-Za-z0-9]+(?:\.[0-9]+)*/g;
const ASCII = /^[\0-\x7f]*$/;
const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);
const POSSESSIVE = /^['’]s\s+$/;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  /** Where the words that hyphens join begin. */
  let chainFrom = 0;
  let last = 0;
  for (const { 0: word, index } of text.matchAll(ASCII.test(text) ? ASCII_WORD : WORD)) {
    const end = index + word.length;
    const between = text.slice(last, index);
    // The "s" of "model's" belongs to what parts it from the next word.
    if (word === 's' && (between === "'" || between === '’')) continue;
    if (!HYPHENS.has(between)) {
      joinCompound(tokens, chainFrom);
      chainFrom = tokens.length;
    }
    const { key, kind } = knownWord(word);
    const before = tokens.at(-1);
    if (
      kind === 'number' &&
      before &&
      tokens.length > chainFrom &&
      before.key.length < WORD_MAX &&
      HYPHENS.has(between)
    ) {
      tokens[tokens.length - 1] = { ...before, key: before.key + key, end };
    } else {
      const isBreak = !joins(between) || word.length > WORD_MAX;
      tokens.push({ key, kind: kind === 'number' ? 'stop' : kind, start: index, end, isBreak });
    }
    last = end;
  }
  joinCompound(tokens, chainFrom);
  return tokens;
}

function joins(between: string): boolean {
  return between === ' ' || between === '' || HYPHENS.has(between) || between.trim() === '' || POSSESSIVE.test(between);
}

const COMPOUND_PARTS = 4;
const BINDS: ReadonlySet<string> = new Set(['to', 'of', 'in', 'the', 'a', 'as', 'and', 'on', 'by', 'for']);

/** What hyphens join around a function word becomes one word. */
function joinCompound(tokens: Token[], from: number): void {
  const parts = tokens.length - from;
  if (parts < 2 || parts > COMPOUND_PARTS) return;
  const chain = tokens.slice(from);
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || !chain.some(({ key }) => BINDS.has(key))) return;
  const key = chain.map((part) => part.key).join('-');
  tokens.splice(from, parts, { ...first, key, kind: STOP_WORDS.has(key) ? 'stop' : 'word', end: last.end });
}

/** Words come again and again: those that were met last, as they are written. */
const known = new Map<string, Known>();
const KNOWN_MAX = 50_000;

function knownWord(word: string): Known {
  const met = known.get(word);
  if (met) return met;
  const key = singular(foldWord(word.slice(0, WORD_MAX)));
  const kind = STOP_WORDS.has(key)
    ? 'stop'
    : SILENT_WORDS.has(key)
      ? 'silent'
      : /^[\d.]*$/.test(key)
        ? 'number'
        : 'word';
  if (known.size >= KNOWN_MAX) known.clear();
  const learned: Known = { key, kind };
  known.set(word, learned);
  return learned;
}
