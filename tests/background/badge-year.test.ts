import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { historyOf } from './badge-year/history.ts';
import { live } from './badge-year/live.ts';
import { shrink } from './badge-year/shrink.ts';

/** More of them by `BADGE_YEARS=100 npx vitest …`, one by its seed: `BADGE_SEED=7`. */
const YEARS = Number(process.env.BADGE_YEARS ?? 1);
const FIRST_SEED = Number(process.env.BADGE_SEED ?? 1);
const HAPPENINGS = 2_000;
const SHRINKS_WITHIN_MS = 60_000;

it.each(Array.from({ length: YEARS }, (_, index) => FIRST_SEED + index))(
  'the badge is right after everything that happens in year %i',
  async (seed) => {
    const history = historyOf(seed, HAPPENINGS);
    const mismatch = await live(history);
    if (!mismatch) return;
    const failing = history.slice(0, mismatch.step + 1);
    const shortest = await shrink(failing, async (part) => (await live(part)) !== undefined, SHRINKS_WITHIN_MS);
    const told = shortest.map((happening) => JSON.stringify(happening)).join('\n');
    const { expected, found } = (await live(shortest)) ?? mismatch;
    expect(found, `seed ${seed}, ${failing.length} happenings, in short:\n${told}\n`).toEqual(expected);
  },
  300_000,
);

it('is held against a model that knows nothing of the source', () => {
  const model = readFileSync(new URL('./badge-year/model.ts', import.meta.url), 'utf8');
  expect(model).not.toMatch(/^import/m);
});
