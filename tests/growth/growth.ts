import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import { cpuMs } from '../cpu-time.ts';

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
const collectGarbage = runInNewContext('gc') as () => void;

/** What takes so long, ms, can be told from noise. `GROWTH_MS=50` looks longer, and sees a square behind a slow line. */
const LEAST_MS = Number(process.env.GROWTH_MS ?? 1);
/** Where the largest size takes less than that, there is no square to speak of; larger ones would measure memory. */
const SIZE_MAX = 2_048 * Math.max(1, LEAST_MS);
const LITTLE = 32;
/** What grows exponentially with depth is climbed towards in little steps; the rest by four. */
const SIZES = [4, 8, 12, 16, 20, 24, 28, LITTLE, 128, 512, 2_048, 8_192, 32_768];
/** Twice as much takes twice as long; the rest is noise. What grows with the square takes four times as long. */
const RATIO_MAX = 2.5;
const ROUNDS = 8;
/** What takes longer than that in three rounds is no noise. */
const LONG_MS = 1_000;

/**
 * Says that reading takes time in proportion to the size: processor time, first in single runs, and where these look steep, as
 * they may on a busy machine, at each step of n, 2n, 4n, the least of several runs in turns, at four sizes before it is blamed.
 */
export function expectLinearTime<Input>(hostile: Hostile<Input>): void {
  const { leastMs = LEAST_MS, sizeMax = SIZE_MAX } = hostile;
  const size = SIZES.find((each) => each <= sizeMax && takesLong(hostile, each, leastMs));
  if (size === undefined || looksLinear(hostile, size)) return;
  const least = Math.ceil(size / 4);
  const steps =
    // What doubles with each level must not be doubled here: if a quarter more is too much, so is twice as much.
    (size <= LITTLE && steepSteps(hostile, size, [0.75, 1])) ||
    // A step that a cache, a table or somebody else's work makes is not there at all of these; a square is.
    (steepSteps(hostile, least) &&
      steepSteps(hostile, 4 * least) &&
      steepSteps(hostile, least) &&
      steepSteps(hostile, 2 * least));
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

/** The times at n, 2n and 4n in words; undefined where they are in proportion. */
function steepSteps<Input>(
  hostile: Hostile<Input>,
  size: number,
  times: readonly number[] = [1, 2, 4],
): string | undefined {
  const sizes = times.map((time) => Math.ceil(size * time));
  const least = sizes.map(() => Number.POSITIVE_INFINITY);
  let spentMs = 0;
  for (let round = 0; round < ROUNDS && (round < 3 || spentMs < LONG_MS); round += 1) {
    for (const [index, each] of sizes.entries()) {
      if (round > 2) collectGarbage();
      const ms = runMs(hostile, each);
      spentMs += ms;
      least[index] = Math.min(least[index] ?? 0, ms);
    }
    if (least.every((ms, index) => index === 0 || ms <= RATIO_MAX * (least[index - 1] ?? 0))) return undefined;
  }
  return least.map((ms, index) => `${ms.toFixed(1)} ms at ${sizes[index]}`).join(', ');
}

function runMs<Input>({ make, read }: Hostile<Input>, size: number): number {
  const input = make(size);
  return cpuMs(() => read(input));
}
