/**
 * Places in an order that can always take another one between two: fractions in base 36 as text, compared as text. By default the last
 * saved comes first. No place ends in "0", or there would be no room before it.
 */
export function positionFor(savedAt: number, turn = 0): string {
  const time = encode(TIME_MAX - Math.min(Math.max(0, Math.round(savedAt)), TIME_MAX), TIME_DIGITS);
  return turn === 0 ? `${time}${MIDDLE}` : `${time}${MIDDLE}${encode(turn, TURN_DIGITS)}${MIDDLE}`;
}

/**
 * The time to give a place by that is to be on top of the list, above `top`: now, unless a clock far ahead has dated what stands there. Then
 * it is the moment after.
 */
export function timeOnTop(now: number, top: string | undefined): number {
  if (top === undefined || positionFor(now) <= top) return now;
  return TIME_MAX - Number.parseInt(top.slice(0, TIME_DIGITS).padEnd(TIME_DIGITS, '0'), BASE) + 1;
}

/** A place after `above` and before `below`; where those leave no room (equal or out of order), one right after `above`. */
export function positionBetween(above: string | undefined, below: string | undefined): string {
  const [low, high] = [isPosition(above) ? above : '', isPosition(below) ? below : undefined];
  return middle(low, high !== undefined && high > low ? high : undefined);
}

/** Whether a stored or imported text can be a place. */
export function isPosition(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-z]{0,199}[1-9a-z]$/.test(text);
}

const BASE = 36;
const MIDDLE = 'i';
/** The last moment that a Date knows. */
const TIME_MAX = 8.64e15;
const TIME_DIGITS = 11;
const TURN_DIGITS = 5;

function encode(value: number, digits: number): string {
  return value.toString(BASE).padStart(digits, '0');
}

/** Between two fractions; without a second one, before 1. */
function middle(low: string, high: string | undefined): string {
  let shared = 0;
  while (high !== undefined && shared < high.length && (low[shared] ?? '0') === high[shared]) shared += 1;
  if (high !== undefined && shared > 0) return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared));
  const first = digitAt(low, 0);
  const last = high === undefined ? BASE : digitAt(high, 0);
  if (last - first > 1) return Math.floor((first + last) / 2).toString(BASE);
  if (high !== undefined && high.length > 1) return high.slice(0, 1);
  return (first.toString(BASE) + middle(low.slice(1), undefined)) as string;
}

function digitAt(text: string, index: number): number {
  return Number.parseInt(text[index] ?? '0', BASE);
}
