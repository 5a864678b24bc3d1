import { linesOf, type Segment } from './segment.ts';

/** A segment at hand for searching. */
export interface OpenSegment {
  readonly ids: readonly string[];
  readonly gone: readonly string[];
  readonly worth: Float32Array;
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly places: Uint8Array;
}

export function openSegment({ ids, gone, words, ...rest }: Segment): OpenSegment {
  return { ids: linesOf(ids), gone: linesOf(gone), words: linesOf(words), ...rest };
}

/** By segment, by paper: 1 where no later segment says something newer of it. `segments` are the earliest first. */
export function currentIn(segments: readonly OpenSegment[]): Uint8Array[] {
  const said = new Set<string>();
  const current: Uint8Array[] = [];
  for (const { ids, gone } of [...segments].reverse()) {
    const isLast = current.length === segments.length - 1;
    const flags = new Uint8Array(ids.length);
    for (const [number, id] of ids.entries()) if (!said.has(id)) flags[number] = 1;
    current.push(flags);
    if (isLast) break;
    for (const id of ids) said.add(id);
    for (const id of gone) said.add(id);
  }
  return current.reverse();
}
