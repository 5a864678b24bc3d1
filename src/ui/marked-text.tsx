import type { Range } from '../domain/search/match-ranges.ts';

/** Text with what a search matched in it marked. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const pieces = ranges.flatMap(([start, end], index) => [
    text.slice(ranges[index - 1]?.[1] ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
