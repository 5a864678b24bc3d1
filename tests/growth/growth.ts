import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import { cpuMs } from '../cpu-time.ts';

/** Something hostile, so many times as large; and who has to read it. */
export interface Hostile<Input> {
  readonly name: string;
  readonly make: (size: number) => Input;
  readonly read: (input: Input) => unknown;
}

// Helpers of the garbage collector wait for each other on the processor's time; and what one run leaves, the next would clear away.
setFlagsFromString('--no-parallel-scavenge');
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What a run of the smallest size takes at least, ms: less is noise. `GROWTH_MS=20` looks longer, and sees what grows late. */
const LEAST_MS = Number(process.env.GROWTH_MS ?? 0.5);
/** Twice as much takes twice as long; the rest is noise. What grows with the square takes four times as long. */
const RATIO_MAX = 2.5;
/** What takes less than that at this size grows with no square worth the name; larger ones would measure memory. */
const SIZE_MAX = 2_048 * LEAST_MS;
const ROUNDS = 8;

/**
 * Says that reading takes time in proportion to the size, at each step of n, 2n, 4n: processor time, the least of several runs in
 * turns. What looks steeper on a busy machine is measured again, and then larger, before it is blamed.
 */
export function expectLinearTime<Input>(hostile: Hostile<Input>): void {
  const size = measurableSize(hostile);
  if (size === undefined) return;
  // A step that a cache, a table or somebody else's work makes is not there at all of these; a square is.
  const steps =
    steepSteps(hostile, size) &&
    steepSteps(hostile, 4 * size) &&
    steepSteps(hostile, size) &&
    steepSteps(hostile, 2 * size);
  expect(steps ?? 'in proportion', hostile.name).toBe('in proportion');
}

/** The least size whose time can be told from noise; undefined where even the largest takes none. */
function measurableSize<Input>(hostile: Hostile<Input>): number | undefined {
  for (let size = 1; size <= SIZE_MAX; size *= 2) {
    if ([1, 2, 3].some(() => runMs(hostile, size) < LEAST_MS)) continue;
    // What doubles with each level must not be doubled here: if a quarter more is too much, so is twice as much.
    const quarter = size < 4 ? undefined : steepSteps(hostile, size, [1, 1.25]);
    expect(quarter ?? 'in proportion', hostile.name).toBe('in proportion');
    return size;
  }
  return undefined;
}

/** The times at n, 2n and 4n in words; undefined where they are in proportion. */
function steepSteps<Input>(
  hostile: Hostile<Input>,
  size: number,
  times: readonly number[] = [1, 2, 4],
): string | undefined {
  const sizes = times.map((time) => Math.ceil(size * time));
  const least = sizes.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, each] of sizes.entries()) {
      if (round > 2) collectGarbage();
      least[index] = Math.min(least[index] ?? 0, runMs(hostile, each));
    }
    if (least.every((ms, index) => index === 0 || ms <= RATIO_MAX * (least[index - 1] ?? 0))) return undefined;
  }
  return least.map((ms, index) => `${ms.toFixed(1)} ms at ${sizes[index]}`).join(', ');
}

function runMs<Input>({ make, read }: Hostile<Input>, size: number): number {
  const input = make(size);
  return cpuMs(() => read(input));
}
