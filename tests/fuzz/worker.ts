import { parentPort, workerData } from 'node:worker_threads';
import { Covered, watchCoverage } from './coverage.ts';
import { diceFrom, mutateText, oneOf } from './mutate.ts';
import { FUZZED, type Reader } from './readers.ts';
import { seeds } from './seeds.ts';

/** What the watching thread is told: where one input came from, and what it did. */
export type Told =
  | {
      readonly kind: 'finding';
      readonly reader: string;
      readonly what: 'throws' | 'slow';
      readonly words: string;
      readonly input: string;
    }
  | {
      readonly kind: 'ran';
      readonly reader: string;
      readonly inputs: number;
      readonly kept: number;
      readonly blocks: number;
    };

export interface Task {
  readonly seed: number;
  readonly only: string | undefined;
  /** The number of the input that is read, in the place 0 its length and then its letters: what is left when it never ends. */
  readonly shared: SharedArrayBuffer;
  readonly skip: readonly string[];
}

/** Inputs between two looks at what ran. */
const BATCH = 400;
/** For a text of 4 kB at most. */
const SLOW_MS = 1_000;

const { seed, only, shared, skip } = workerData as Task;
const dice = diceFrom(seed);
const ranSince = watchCoverage();
const letters = new Uint16Array(shared);
const BEGINNINGS = seeds();

interface Fuzzed {
  readonly name: string;
  readonly read: Reader;
  readonly kept: string[];
  readonly covered: Covered;
}

const all: Fuzzed[] = Object.entries(FUZZED)
  .filter(([name]) => (only === undefined || name.includes(only)) && !skip.includes(name))
  .map(([name, read]) => ({ name, read, kept: [], covered: new Covered() }));

// Most of the beginnings say nothing to a reader.
for (const fuzzed of all) {
  for (let at = 0; at < BEGINNINGS.length; at += 10) await tryAll(fuzzed, BEGINNINGS.slice(at, at + 10));
}
while (all.length > 0) {
  for (const fuzzed of all) {
    const { kept } = fuzzed;
    const inputs = Array.from({ length: BATCH }, () =>
      mutateText(oneOf(kept, dice) ?? '', oneOf(kept, dice) ?? '', dice),
    );
    await tryAll(fuzzed, inputs);
  }
}

/** All at once, and each by itself where something new ran. */
async function tryAll(fuzzed: Fuzzed, inputs: readonly string[]): Promise<void> {
  const { name, kept, covered } = fuzzed;
  ranSince();
  for (const text of inputs) await tryInput(fuzzed, text);
  if (covered.hasNew(ranSince())) {
    for (const text of inputs) {
      await tryInput(fuzzed, text);
      if (covered.add(ranSince())) kept.push(text);
    }
  }
  tell({ kind: 'ran', reader: name, inputs: inputs.length, kept: kept.length, blocks: covered.size });
}

async function tryInput({ name, read }: Fuzzed, text: string): Promise<void> {
  letters[1] = text.length;
  for (let at = 0; at < text.length; at += 1) letters[at + 2] = text.charCodeAt(at);
  letters[0] = ((letters[0] ?? 0) + 1) % 0x10000;
  const before = process.cpuUsage();
  try {
    await read(text);
  } catch (error) {
    const words =
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') : String(error);
    tell({ kind: 'finding', reader: name, what: 'throws', words, input: text });
  }
  // What it costs the processor, however busy the machine is with other things.
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1_000;
  if (ms > SLOW_MS) tell({ kind: 'finding', reader: name, what: 'slow', words: `${Math.round(ms)} ms`, input: text });
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}
