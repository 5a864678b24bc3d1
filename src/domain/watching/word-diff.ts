/** A run of words that both texts have, or one of them alone. "…" stands for words between that are the same. */
export interface DiffPart {
  readonly is: 'same' | 'added' | 'removed';
  readonly text: string;
}

export const DIFF_KINDS = ['same', 'added', 'removed'] as const;

/**
 * What became of the words of a text; empty where they are the same. Of what stayed, only a few words beside a change are kept. Texts that
 * have little in common come as one removed and one added run.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  if (start === old.length && start === now.length) return [];
  let [oldEnd, nowEnd] = [old.length, now.length];
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd -= 1;
    nowEnd -= 1;
  }
  const runs: Run[] = [];
  add(runs, 'same', old.slice(0, start));
  changedRuns(old.slice(start, oldEnd), now.slice(start, nowEnd), runs);
  add(runs, 'same', old.slice(oldEnd));
  return cut(runs.map((run, place) => partOf(run, place === 0, place === runs.length - 1)));
}

interface Run {
  readonly is: DiffPart['is'];
  readonly words: string[];
}

/** An abstract has some 250 words; a text that is longer than this is none. */
const MOST_WORDS = 2_000;
/** A table of that many cells takes about a millisecond. */
const MOST_CELLS = 400_000;
const WORDS_BESIDE = 5;
const LONGEST = 6_000;
const LONGEST_PART = 2_500;

function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 20_000)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

/** By the longest common subsequence. */
function changedRuns(old: readonly string[], now: readonly string[], runs: Run[]): void {
  const width = now.length + 1;
  if (old.length * now.length > MOST_CELLS) {
    add(runs, 'removed', old);
    add(runs, 'added', now);
    return;
  }
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        old[i] === now[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    if (a !== undefined && a === b) {
      add(runs, 'same', [a]);
      i += 1;
      j += 1;
    } else if (
      a !== undefined &&
      (b === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      add(runs, 'removed', [a]);
      i += 1;
    } else if (b !== undefined) {
      add(runs, 'added', [b]);
      j += 1;
    }
  }
}

function add(runs: Run[], is: Run['is'], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = runs.at(-1);
  if (last?.is === is) last.words.push(...words);
  else runs.push({ is, words: [...words] });
}

function partOf({ is, words }: Run, isFirst: boolean, isLast: boolean): DiffPart {
  const [before, behind] = [isFirst ? 0 : WORDS_BESIDE, isLast ? 0 : WORDS_BESIDE];
  if (is !== 'same' || words.length <= before + behind + 1) return { is, text: words.join(' ') };
  const kept = [...words.slice(0, before), '…', ...words.slice(words.length - behind)];
  return { is, text: kept.join(' ') };
}

function cut(parts: readonly DiffPart[]): readonly DiffPart[] {
  let room = LONGEST;
  return parts.flatMap((part) => {
    if (room <= 0) return [];
    const most = Math.min(room, LONGEST_PART);
    const text = part.text.length > most ? `${part.text.slice(0, most)}…` : part.text;
    room -= text.length;
    return [{ ...part, text }];
  });
}
