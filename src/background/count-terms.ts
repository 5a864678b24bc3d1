import { countMissingTerms } from '../store/for-you/count-papers.ts';
import { eraseTerms } from '../store/for-you/erase-terms.ts';
import { attempt } from './attempt.ts';
import { coalesced } from './coalesced.ts';

/**
 * Counts the terms of what is new in cache, reading list and archive, for "For you"; where that is switched off, lets go of them. What there
 * is no time for is left to the next wake. Never rejects.
 */
export const countNewTerms = coalesced(async (world) => {
  await attempt(world, async () => {
    if (!(await world.settings()).forYou) return eraseTerms(world.store);
    const endsAt = world.now() + COUNTING_MS;
    await countMissingTerms(world.store, () => Math.abs(endsAt - world.now()) <= COUNTING_MS && world.now() < endsAt);
  });
});

/** Of a wake: ten thousand papers. */
const COUNTING_MS = 4_000;
