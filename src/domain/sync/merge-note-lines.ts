/** Stands alone on a line between two versions of the same lines. */
const BOTH_STAND = '⇄';

/**
 * A note that two wrote on, each without the other: what either did to other lines is done, and where both changed the same lines, both
 * versions stand, with a mark between them. `from`: the text that both had before them, where it is the same one. No line of either is lost.
 */
export function mergeNoteLines(from: string | undefined, first: string, second: string): string {
  if (first === second) return first;
  if (from === undefined) {
    if (holdsLines(first, second)) return first;
    return holdsLines(second, first) ? second : bothStand(first, second);
  }
  if (from === first) return second;
  if (from === second) return first;
  const [old, a, b] = [from.split('\n'), first.split('\n'), second.split('\n')];
  const [x, y] = [spanOf(old, a), spanOf(old, b)];
  const [before, after] = x.start < y.start || (x.start === y.start && x.end <= y.end) ? [x, y] : [y, x];
  if (before.end <= after.start) {
    return [
      ...old.slice(0, before.start),
      ...before.lines,
      ...old.slice(before.end, after.start),
      ...after.lines,
      ...old.slice(after.end),
    ].join('\n');
  }
  const [start, end] = [Math.min(x.start, y.start), Math.max(x.end, y.end)];
  const part = (lines: readonly string[]) => lines.slice(start, lines.length - (old.length - end)).join('\n');
  const both = mergeNoteLines(undefined, part(a), part(b));
  return [...old.slice(0, start), both, ...old.slice(end)].join('\n');
}

interface LineSpan {
  readonly start: number;
  readonly end: number;
  /** What stands there in the new text. */
  readonly lines: readonly string[];
}

/** All lines between the first and the last that differ. */
function spanOf(old: readonly string[], now: readonly string[]): LineSpan {
  const shortest = Math.min(old.length, now.length);
  let start = 0;
  while (start < shortest && old[start] === now[start]) start += 1;
  let same = 0;
  while (same < shortest - start && old[old.length - 1 - same] === now[now.length - 1 - same]) same += 1;
  return { start, end: old.length - same, lines: now.slice(start, now.length - same) };
}

function holdsLines(text: string, part: string): boolean {
  return part.trim() === '' || `\n${text}\n`.includes(`\n${part}\n`);
}

function bothStand(first: string, second: string): string {
  return `${first}\n\n${BOTH_STAND}\n\n${second}`;
}
