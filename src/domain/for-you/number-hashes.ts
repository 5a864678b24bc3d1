/** Rows of hashes as rows of numbers, of which the smallest stand in the most rows: so those that are met often lie together. */
export interface NumberedRows {
  /** By row: where its numbers begin in `numbers`; and where the last row's end. */
  readonly starts: Uint32Array;
  /** Row after row, in the order of their hashes. */
  readonly numbers: Uint32Array;
  /** By place in `numbers`: the place in its row of hashes that it was. */
  readonly places: Uint32Array;
  /** By number: its hash. */
  readonly hashes: Uint32Array;
  /** By number: how many rows hold it, descending. */
  readonly frequencies: Uint32Array;
}

/**
 * Numbers the hashes that stand in at least `least` and at most `most` of the rows, and leaves out the rest. Rows ascend. Linear in
 * their length. Goes through the hashes part by part, the smallest first: a table of all would not fit the processor's cache.
 */
export function numberHashes(
  rows: readonly Uint32Array[],
  { least, most }: { readonly least: number; readonly most: number },
): NumberedRows {
  const offsets = sumsOf(rows.map(({ length }) => length));
  const size = offsets.at(-1) ?? 0;
  const bits = Math.min(PARTS_MAX_BITS, Math.max(0, Math.ceil(Math.log2(size / PART_SIZE))));
  /** By place in all rows: the entry of its hash in `kept`, plus 1; 0 for what is left out. */
  const entries = new Uint32Array(size);
  const kept: Kept = { hashes: [], counts: [] };
  const part: Part = { rows, offsets, begins: new Uint32Array(rows.length), below: 0 };
  const table = new HashTable();
  for (let number = 1; number <= 2 ** bits; number += 1) {
    part.below = number * 2 ** (32 - bits);
    table.clear();
    eachHash(part, (hash) => table.add(hash));
    table.keepThose((count) => count >= least && count <= most, kept);
    part.begins = eachHash(part, (hash, at) => {
      entries[at] = table.entryOf(hash);
    });
  }
  return compact(entries, offsets, kept);
}

const PART_SIZE = 2 ** 17;
const PARTS_MAX_BITS = 4;

interface Kept {
  readonly hashes: number[];
  readonly counts: number[];
}

interface Part {
  readonly rows: readonly Uint32Array[];
  readonly offsets: Uint32Array;
  /** By row: the first place of the part. */
  begins: Uint32Array;
  /** All hashes of the part are below that. */
  below: number;
}

/** Walks through the hashes of a part with their places in all rows; says where the next part begins in each row. */
function eachHash({ rows, offsets, begins, below }: Part, see: (hash: number, at: number) => void): Uint32Array {
  const ends = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? NO_ROW;
    const offset = offsets[index] ?? 0;
    let place = begins[index] ?? 0;
    for (; place < row.length; place += 1) {
      const hash = row[place] ?? 0;
      if (hash >= below) break;
      see(hash, offset + place);
    }
    ends[index] = place;
  }
  return ends;
}

const NO_ROW = new Uint32Array();

function compact(entries: Uint32Array, offsets: Uint32Array, { hashes, counts }: Kept): NumberedRows {
  const inOrder = Uint32Array.from(hashes.keys()).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const numberOf = new Uint32Array(inOrder.length);
  for (let number = 0; number < inOrder.length; number += 1) numberOf[inOrder[number] ?? 0] = number;

  const size = counts.reduce((sum, count) => sum + count, 0);
  const [numbers, places] = [new Uint32Array(size), new Uint32Array(size)];
  const starts = new Uint32Array(offsets.length);
  let end = 0;
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const [from = 0, to = 0] = [offsets[row], offsets[row + 1]];
    for (let at = from; at < to; at += 1) {
      const entry = entries[at] ?? 0;
      if (entry === 0) continue;
      numbers[end] = numberOf[entry - 1] ?? 0;
      places[end] = at - from;
      end += 1;
    }
    starts[row + 1] = end;
  }
  return {
    starts,
    numbers,
    places,
    hashes: inOrder.map((entry) => hashes[entry] ?? 0),
    frequencies: inOrder.map((entry) => counts[entry] ?? 0),
  };
}

/** Counts of hashes, then their entries, in open addressing: a `Map` takes five times as long. */
class HashTable {
  #bits = 12;
  #hashes = new Uint32Array(2 ** 12);
  #counts = new Uint32Array(2 ** 12);
  #entries = new Uint32Array(2 ** 12);
  #used = 0;

  clear(): void {
    this.#counts.fill(0);
    this.#entries.fill(0);
    this.#used = 0;
  }

  add(hash: number): void {
    const slot = this.#slotOf(hash);
    const count = this.#counts[slot] ?? 0;
    this.#hashes[slot] = hash;
    this.#counts[slot] = count + 1;
    if (count > 0) return;
    this.#used += 1;
    if (this.#used * 2 > this.#hashes.length) this.#grow();
  }

  /** Adds the hashes whose count is `wanted` to those that are kept, in ascending order. */
  keepThose(wanted: (count: number) => boolean, kept: Kept): void {
    const countOf = (hash: number): number => this.#counts[this.#slotOf(hash)] ?? 0;
    const hashes = this.#hashes.filter((_, slot) => wanted(this.#counts[slot] ?? 0));
    for (const hash of hashes.sort()) {
      kept.counts.push(countOf(hash));
      this.#entries[this.#slotOf(hash)] = kept.hashes.push(hash);
    }
  }

  entryOf(hash: number): number {
    return this.#entries[this.#slotOf(hash)] ?? 0;
  }

  /** Where the hash stands, or would. Knuth's multiplicative hashing: neighbours go far from each other. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = Math.imul(hash, GOLDEN) >>> (32 - this.#bits);
    while (this.#counts[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#bits += 1;
    this.#hashes = new Uint32Array(2 ** this.#bits);
    this.#counts = new Uint32Array(2 ** this.#bits);
    this.#entries = new Uint32Array(2 ** this.#bits);
    for (let at = 0; at < hashes.length; at += 1) {
      if (counts[at] === 0) continue;
      const slot = this.#slotOf(hashes[at] ?? 0);
      this.#hashes[slot] = hashes[at] ?? 0;
      this.#counts[slot] = counts[at] ?? 0;
    }
  }
}

/** 2^32 over the golden ratio. */
const GOLDEN = 0x9e3779b1;

/** Where each of the lengths begins when they stand one after the other; and where the last one ends. */
function sumsOf(lengths: readonly number[]): Uint32Array {
  const sums = new Uint32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (lengths[index] ?? 0);
  return sums;
}
