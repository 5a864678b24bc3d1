import { expect, it } from 'vitest';
import { Covered } from './coverage.ts';
import { diceFrom, mutateText } from './mutate.ts';
import { FUZZED } from './readers.ts';
import { seeds } from './seeds.ts';

it('takes for new what runs first, and a block that never ran before; and nothing twice', () => {
  const covered = new Covered();
  const asleep = new Map([['f', [[10, 30] as const]]]);
  const awake = new Map([['f', [[15, 20] as const]]]);
  expect([covered.add(asleep), covered.hasNew(asleep)]).toEqual([true, false]);
  expect([covered.add(awake), covered.hasNew(awake)]).toEqual([true, false]);
  // The block within the one that woke still sleeps.
  expect(covered.hasNew(new Map([['f', []]]))).toBe(true);
  expect(covered.add(new Map([['g', []]]))).toBe(true);
  expect(covered.size).toBe(3);
});

it('changes an input in the same way for the same seed, and keeps it short', () => {
  const changed = (seed: number) => {
    const dice = diceFrom(seed);
    return Array.from({ length: 200 }, () => mutateText('{"a":[1,{"b":"c"}]}', 'x'.repeat(4_096), dice));
  };
  expect(changed(1)).toEqual(changed(1));
  expect(changed(1)).not.toEqual(changed(2));
  expect(Math.max(...changed(1).map((text) => text.length))).toBeLessThanOrEqual(4_096);
  expect(changed(1).filter(isJson).length).toBeGreaterThan(20);
});

const SEEDS = seeds();

it.each(Object.keys(FUZZED))('%s answers to one of each kind of thing', async (name) => {
  for (const text of SEEDS) await FUZZED[name]?.(text);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
