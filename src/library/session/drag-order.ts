import type { Beside } from '../list/row-listeners.ts';

/** What moves along with a paper: all that are picked when it is one of them, in the order shown. */
export function dragOrder(id: string, picked: ReadonlySet<string>, shown: readonly string[]): readonly string[] {
  return picked.has(id) ? shown.filter((one) => picked.has(one)) : [id];
}

/** Beside what those that move are put when they are dropped there; dropped on one of themselves, they gather around it. */
export function besideDrop(
  moving: readonly string[],
  shown: readonly string[],
  { onto, side }: Beside,
): Beside | undefined {
  const goes = new Set(moving);
  if (!goes.has(onto)) return { onto, side };
  const at = shown.indexOf(onto);
  return beside(goes, shown, side === 'before' ? at : at + 1);
}

/** Beside what they are put by a step up or down, together; undefined at the end of the list. */
export function besideStep(moving: readonly string[], shown: readonly string[], step: -1 | 1): Beside | undefined {
  const goes = new Set(moving);
  const places = moving.map((id) => shown.indexOf(id));
  const next =
    step === -1 ? shown.slice(0, Math.max(0, Math.min(...places))).at(-1) : shown.slice(Math.max(...places) + 1)[0];
  if (next !== undefined) return { onto: next, side: step === -1 ? 'before' : 'after' };
  const isTogether = Math.max(...places) - Math.min(...places) === moving.length - 1;
  return isTogether ? undefined : beside(goes, shown, step === -1 ? 0 : shown.length);
}

/** The nearest one that stays: from a place on, else the last before it. */
function beside(goes: ReadonlySet<string>, shown: readonly string[], place: number): Beside | undefined {
  const below = shown.slice(place).find((id) => !goes.has(id));
  if (below !== undefined) return { onto: below, side: 'before' };
  const above = shown.findLast((id) => !goes.has(id));
  return above === undefined ? undefined : { onto: above, side: 'after' };
}
