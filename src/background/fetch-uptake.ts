import { failureOf } from '../domain/failure.ts';
import { retryOnQuota } from '../store/retry-on-quota.ts';
import { failUptake, keepUptake, readUptake } from '../store/uptake/keep-uptake.ts';
import { askUnlessRefused } from './ask-unless-refused.ts';
import { fetchFromArxiv } from './fetch-from-arxiv.ts';
import { sharedByKey } from './shared-by-key.ts';
import type { World } from './world.ts';

/**
 * Asks what became of a paper, since somebody wants to know, at arXiv as well where the person wants that, and keeps the answer or why there is
 * none. Who asks for the same paper meanwhile waits for the same answer, and an answer that just came is not asked for again. Rejects only
 * when the store does.
 */
export const fetchUptake: (world: World, id: string) => Promise<void> = sharedByKey(fetchOnce);

/** Whoever presses again within it gets what is there. */
const JUST_NOW_MS = 5_000;
const ASK_LIMIT_MS = 45_000;

async function fetchOnce(world: World, id: string): Promise<void> {
  const { store, now } = world;
  const { fetchedAt, failure } = (await readUptake(store, id)) ?? {};
  const isThere = fetchedAt !== undefined && !failure && Math.abs(now() - fetchedAt) < JUST_NOW_MS;
  if (!isThere) await fetchFromService(world, id);
  await fetchFromArxiv(world, id);
}

async function fetchFromService(world: World, id: string): Promise<void> {
  const { store, now } = world;
  const answer = await askUnlessRefused(world, {
    limitMs: ASK_LIMIT_MS,
    ask: (signal) => world.client.uptake(id, { signal }),
  });
  if (answer.kind === 'ok') return retryOnQuota(store, () => keepUptake(store, id, answer.value.uptake, now()), world);
  await failUptake(store, id, failureOf(answer), now());
}
