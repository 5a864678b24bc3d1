import type { Bytes } from './bytes.ts';

/**
 * Where a word stands, as bytes: for each document in ascending order the step from the one before, and the fields, one bit each, the
 * weightiest the lowest. Most words stand in one field of a document: its number takes three bits of the step; where there are
 * several, those three say so, and a byte with all of them follows.
 */
export function addPlace(bytes: Bytes, step: number, fields: number): void {
  const field = FIELD_OF[fields] ?? SEVERAL;
  bytes.addNumber(step * 8 + field);
  if (field === SEVERAL) bytes.addNumber(fields);
}

/** Reads them from `from` to `to` into `into`: documents times 128 plus the fields. Answers with how many. */
export function placesIn(bytes: Uint8Array, from: number, to: number, into: Uint32Array): number {
  let count = 0;
  let document = 0;
  for (let at = from; at < to; ) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && at < to; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
    }
    document += step >>> 3;
    const field = step & 7;
    into[count++] = (document << 7) | (field === SEVERAL ? (bytes[at++] ?? 0) : 1 << field);
  }
  return count;
}

const SEVERAL = 7;

/** By fields: the number of the one that it is. */
const FIELD_OF: Readonly<Record<number, number>> = { 1: 0, 2: 1, 4: 2, 8: 3, 16: 4, 32: 5, 64: 6 };
