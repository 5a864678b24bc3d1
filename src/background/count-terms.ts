import { countMissingTerms } from '../store/for-you/count-papers.ts';
import { eraseTerms } from '../store/for-you/erase-terms.ts';
import { coalesced } from './coalesced.ts';
import type { World } from './world.ts';

/**
 * Counts the terms of what is new in cache, reading list and archive, for "For you"; where that is switched off, lets go of them. What there
 * is no time for, or what failed, is left to the next wake: terms can be counted again at any time, and nobody waits for them. Never rejects.
 */
export const countNewTerms = coalesced((world) => countFor(world).catch(() => {}));

async function countFor(world: World): Promise<void> {
  if (!(await world.settings()).forYou) return eraseTerms(world.store);
  const endsAt = world.now() + COUNTING_MS;
  await countMissingTerms(world.store, () => Math.abs(endsAt - world.now()) <= COUNTING_MS && world.now() < endsAt);
}

/** Of a wake: ten thousand papers. */
const COUNTING_MS = 4_000;
