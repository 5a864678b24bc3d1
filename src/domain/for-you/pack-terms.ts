import type { CountedPaper } from './count-terms.ts';

/**
 * Counted papers as small as they can be read back fast: some 0.7 kB each where 256 of them are packed together. Which papers hold a
 * hash is written behind the hash: a hash that many hold is written once, and hashes ascend, so that their differences are small.
 */
export interface TermPack {
  readonly ids: readonly string[];
  readonly terms: Uint8Array<ArrayBuffer>;
  readonly authors: Uint8Array<ArrayBuffer>;
}

/** A paper's number in its pack is one byte. */
export const PAPERS_A_PACK = 256;

/** Packs at most `PAPERS_A_PACK` papers. */
export function packTerms(papers: readonly CountedPaper[]): TermPack {
  return {
    ids: papers.map(({ id }) => id),
    terms: packRows(
      papers.map(({ terms }) => terms),
      (row, place) => papers[row]?.counts[place] ?? 1,
    ),
    authors: packRows(
      papers.map(({ authors }) => authors),
      () => 1,
    ),
  };
}

/** The papers of a pack. What a disk has damaged comes out as other terms, never as an error. */
export function unpackTerms({ ids, terms, authors }: TermPack): CountedPaper[] {
  const [termRows, authorRows] = [unpackRows(terms, ids.length), unpackRows(authors, ids.length)];
  return ids.map((id, paper) => ({
    id,
    terms: termRows[paper]?.hashes ?? NONE,
    counts: termRows[paper]?.counts ?? NO_COUNTS,
    authors: authorRows[paper]?.hashes ?? NONE,
  }));
}

const NONE = new Uint32Array();
const NO_COUNTS = new Uint8Array();

/** What stands behind the difference to the hash before: one paper, or the number of papers and then each; with how often it holds it. */
const ONE_ONCE = 0;
const SOME_ONCE = 1;
const SOME_OFTEN = 2;
const ONE_OFTEN = 3;

/** 2^16 and 2^8: a hash, a paper and a count as one number below 2^48. */
const HASH = 65_536;
const PAPER = 256;
const BYTES_A_LENGTH = 2;

function packRows(
  rows: readonly Uint32Array[],
  countAt: (row: number, place: number) => number,
): Uint8Array<ArrayBuffer> {
  const size = rows.reduce((sum, { length }) => sum + length, 0);
  const sorted = new Float64Array(size);
  const bytes = new Bytes(rows.length * BYTES_A_LENGTH + size * 6 + 16);
  let at = 0;
  for (const [row, hashes] of rows.entries()) {
    bytes.add(hashes.length % 256);
    bytes.add(hashes.length >> 8);
    for (const [place, hash] of hashes.entries()) {
      sorted[at] = hash * HASH + row * PAPER + countAt(row, place);
      at += 1;
    }
  }
  sorted.sort();
  let before = 0;
  for (let from = 0; from < size; ) {
    const hash = Math.floor((sorted[from] ?? 0) / HASH);
    let to = from + 1;
    while (to < size && Math.floor((sorted[to] ?? 0) / HASH) === hash) to += 1;
    writeHolders(bytes, hash - before, sorted.subarray(from, to));
    before = hash;
    from = to;
  }
  return bytes.all();
}

function writeHolders(bytes: Bytes, difference: number, holders: Float64Array): void {
  const isOne = holders.length === 1;
  const isOnce = holders.every((holder) => holder % PAPER === 1);
  bytes.addLong(difference * 4 + (isOne ? (isOnce ? ONE_ONCE : ONE_OFTEN) : isOnce ? SOME_ONCE : SOME_OFTEN));
  if (!isOne) bytes.add(holders.length - 1);
  for (const holder of holders) bytes.add(Math.floor(holder / PAPER) % PAPER);
  if (!isOnce) for (const holder of holders) bytes.add(holder % PAPER);
}

interface UnpackedRow {
  readonly hashes: Uint32Array;
  readonly counts: Uint8Array;
}

function unpackRows(bytes: Uint8Array, count: number): UnpackedRow[] {
  const lengths = Array.from({ length: count }, (_, row) => (bytes[row * 2] ?? 0) + (bytes[row * 2 + 1] ?? 0) * 256);
  const size = lengths.reduce((sum, length) => sum + length, 0);
  const [hashes, counts] = [new Uint32Array(size), new Uint8Array(size).fill(1)];
  let end = 0;
  const rows = lengths.map((length) => {
    const from = end;
    end += length;
    return { hashes: hashes.subarray(from, end), counts: counts.subarray(from, end) };
  });
  /** By row: where its next hash goes. */
  const ends = new Uint32Array(count);
  let hash = 0;
  for (let at = count * BYTES_A_LENGTH; at < bytes.length; ) {
    let byte = bytes[at] ?? 0;
    at += 1;
    const kind = byte & 3;
    let difference = (byte & 0x7f) >> 2;
    for (let shift = 5; byte > 0x7f && at < bytes.length; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      difference |= (byte & 0x7f) << shift;
    }
    hash = (hash + difference) >>> 0;
    const isOne = kind === ONE_ONCE || kind === ONE_OFTEN;
    const holders = isOne ? 1 : (bytes[at] ?? 0) + 1;
    if (!isOne) at += 1;
    const isOften = kind === SOME_OFTEN || kind === ONE_OFTEN;
    for (let holder = 0; holder < holders; holder += 1) {
      const row = bytes[at + holder] ?? 0;
      const place = ends[row] ?? 0;
      const unpacked = rows[row];
      if (!unpacked) continue;
      unpacked.hashes[place] = hash;
      if (isOften) unpacked.counts[place] = bytes[at + holders + holder] ?? 1;
      ends[row] = place + 1;
    }
    at += isOften ? holders * 2 : holders;
  }
  return rows;
}

class Bytes {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(most: number) {
    this.#bytes = new Uint8Array(most);
  }

  add(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** Seven bits a byte, the lowest first; the eighth says that more come. */
  addLong(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.add((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.add(rest);
  }

  all(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}
