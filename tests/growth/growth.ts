import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import { cpuMs } from './cpu-time.ts';

/** Something hostile, so many times as large; and who has to read it. */
export interface Hostile<Input> {
  readonly name: string;
  readonly make: (size: number) => Input;
  readonly read: (input: Input) => unknown;
  /** A square behind a slow line shows late: look until it takes so long, ms, or is so large. */
  readonly leastMs?: number;
  readonly sizeMax?: number;
}

// Helpers of the garbage collector wait for each other on the processor's time; and what one run leaves, the next would clear away.
setFlagsFromString('--no-parallel-scavenge');
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (what?: { readonly type: 'minor' }) => void;

/** What takes so long, ms, can be told from noise. `GROWTH_MS=50` looks longer, and sees a square behind a slow line. */
const LEAST_MS = Number(process.env.GROWTH_MS ?? 1);
/** Where the largest size takes less than that, there is no square to speak of; larger ones would measure memory. */
const SIZE_MAX = 2_048 * Math.max(1, LEAST_MS);
const LITTLE = 32;
/** What grows exponentially with depth is climbed towards in little steps; the rest by four. */
const SIZES = [4, 8, 12, 16, 20, 24, 28, LITTLE, 128, 512, 2_048, 8_192, 32_768];
/** Twice as much takes twice as long; the rest is noise. What grows with the square takes four times as long. */
const RATIO_MAX = 2.5;
const ROUNDS = 12;
/** The rounds before which the young garbage is collected, and from which all of it: that takes longer than most runs. */
const YOUNG_FROM = 3;
const ALL_FROM = 8;
/** What takes longer than that in three rounds is no noise. */
const LONG_MS = 1_000;

/**
 * Says that reading takes time in proportion to the size: processor time, first in single runs, and where these look steep, as
 * they may on a busy machine, at each step of n, 2n, 4n, the least of several runs in turns, at six sizes before it is blamed.
 */
export function expectLinearTime<Input>(hostile: Hostile<Input>): void {
  const { leastMs = LEAST_MS, sizeMax = SIZE_MAX } = hostile;
  const size = SIZES.find((each) => each <= sizeMax && takesLong(hostile, each, leastMs));
  if (size === undefined || looksLinear(hostile, size)) return;
  const least = Math.ceil(size / 4);
  const steps =
    // What doubles with each level must not be doubled here: if a quarter more is too much, and the next quarter, so is twice as much.
    (size <= LITTLE &&
      steepSteps(hostile, size, { times: [0.75, 1] }) &&
      steepSteps(hostile, size, { times: [1, 1.25] })) ||
    // A step that a cache, a table or somebody else's work makes is not there at all of these; a square is.
    (steepSteps(hostile, least) &&
      steepSteps(hostile, 4 * least) &&
      steepSteps(hostile, least) &&
      steepSteps(hostile, 2 * least) &&
      // What fills a cache, makes the garbage collector begin, or lets V8 keep each text in pages of its own (from 128 kB on), is a step
      // or two: a square is as steep at the next.
      lastSteps(hostile, 16 * least));
  expect(steps || 'in proportion', hostile.name).toBe('in proportion');
}

/** Whether it takes so long each time: once may be somebody else's work, most of all where little is read. */
function takesLong<Input>(hostile: Hostile<Input>, size: number, leastMs: number): boolean {
  const runs = size <= LITTLE ? 5 : 2;
  return Array.from({ length: runs }).every(() => runMs(hostile, size) >= leastMs);
}

/** Whether each step to the half and to the whole is in proportion at once; the smaller ones are measured when all is compiled. */
function looksLinear<Input>(hostile: Hostile<Input>, size: number): boolean {
  const lessMs = (each: number): number => Math.min(runMs(hostile, each), runMs(hostile, each));
  const half = lessMs(size / 2);
  return half <= RATIO_MAX * lessMs(size / 4) && [1, 2].some(() => runMs(hostile, size) <= RATIO_MAX * half);
}

/** The times at n, 2n and 4n in words; undefined where they are in proportion: at each step, or after one step that `isStep` forgives. */
function steepSteps<Input>(
  hostile: Hostile<Input>,
  size: number,
  { times = [1, 2, 4], isStep = false }: { times?: readonly number[]; isStep?: boolean } = {},
): string | undefined {
  const sizes = times.map((time) => Math.ceil(size * time));
  const least = sizes.map(() => Number.POSITIVE_INFINITY);
  let spentMs = 0;
  for (let round = 0; round < ROUNDS && (round < YOUNG_FROM || spentMs < LONG_MS); round += 1) {
    for (const [index, each] of sizes.entries()) {
      if (round >= ALL_FROM) collectGarbage();
      else if (round >= YOUNG_FROM) collectGarbage({ type: 'minor' });
      const ms = runMs(hostile, each);
      spentMs += ms;
      least[index] = Math.min(least[index] ?? 0, ms);
    }
    const steps = least.slice(1).map((ms, index) => ms <= RATIO_MAX * (least[index] ?? 0));
    if (isStep ? steps.includes(true) : !steps.includes(false)) return undefined;
  }
  return least.map((ms, index) => `${ms.toFixed(1)} ms at ${sizes[index]}`).join(', ');
}

/**
 * What takes very long by then is blamed at once: a square at sizes still larger would take minutes to be told so. Where others work beside,
 * the caches are full earlier, and what takes half a second may have climbed two of their steps.
 */
function lastSteps<Input>(hostile: Hostile<Input>, size: number): string | undefined {
  const steps = steepSteps(hostile, size, { isStep: true });
  if (steps === undefined || runMs(hostile, 4 * size) > 2 * LONG_MS) return steps;
  return steepSteps(hostile, 4 * size, { isStep: true });
}

function runMs<Input>({ make, read }: Hostile<Input>, size: number): number {
  const input = make(size);
  return cpuMs(() => read(input));
}
