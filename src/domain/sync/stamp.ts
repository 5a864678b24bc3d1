/**
 * When something was said, by a hybrid clock: ms since 1970, a count that puts what was said knowing another word behind it whatever the
 * clocks show, and the device, which decides between two that know nothing of each other.
 */
export type Stamp = readonly [at: number, count: number, device: string];

/** Below 0 where `a` is earlier. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] - b[1];
  return a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0;
}

/** The stamp of what was said at `at` by somebody who knew what `seen` stamps: later than that one, however wrong either clock is. */
export function stampAfter(seen: Stamp | undefined, at: number, device: string): Stamp {
  const within = Math.min(Math.max(0, Math.round(at)), LATEST_AT);
  return seen === undefined || within > seen[0] ? [within, 0, device] : [seen[0], seen[1] + 1, device];
}

/** Whether a value from a file can be one: no clock is so far off, and none counts so high. */
export function isStamp(value: unknown): value is Stamp {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [at, count, device] = value;
  return isWithin(at, LATEST_AT) && isWithin(count, COUNT_MAX) && isDeviceId(device);
}

export function isDeviceId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9]{6,32}$/.test(value);
}

/** 1 January 2100: a clock beyond that is broken, and nobody could overrule much later words. */
const LATEST_AT = 4_102_444_800_000;
const COUNT_MAX = 1_000_000_000;

function isWithin(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}
