import type { Answer } from '../domain/failure.ts';
import type { Uptake } from '../domain/uptake/uptake.ts';
import { retryOnQuota } from '../store/retry-on-quota.ts';
import { failUptake, keepUptake, readUptake } from '../store/uptake/keep-uptake.ts';
import { answerWithTimeout } from './answer-with-timeout.ts';
import { attempt } from './attempt.ts';
import { fetchFromArxiv } from './fetch-from-arxiv.ts';
import { keepRateLimitPause, readRateLimitPause } from './rate-limit-pause.ts';
import type { World } from './world.ts';

/**
 * Asks what became of a paper, at arXiv as well where the person wants that, since somebody wants to know, and keeps the answer or why there is none. Who asks for the same
 * paper meanwhile waits for the same answer, and an answer that just came is not asked for again. Rejects only when the store does.
 */
export function fetchUptake(world: World, id: string): Promise<void> {
  const underWay = fetches.get(world) ?? new Map<string, Promise<void>>();
  fetches.set(world, underWay);
  const known = underWay.get(id);
  if (known) return known;
  const fetching = fetchOnce(world, id).finally(() => underWay.delete(id));
  underWay.set(id, fetching);
  return fetching;
}

const fetches = new WeakMap<World, Map<string, Promise<void>>>();
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
  const answer = await askFor(world, id);
  if (answer.kind === 'ok') return retryOnQuota(store, () => keepUptake(store, id, answer.value, now()), world);
  const failed = answer.kind === 'not-modified' ? ({ kind: 'bad-payload', at: 'status' } as const) : answer;
  await failUptake(store, id, failed, now());
}

async function askFor(world: World, id: string): Promise<Answer<Uptake>> {
  if ((await attempt(world, world.hasAccess)) === false) return { kind: 'no-access' };
  const until = await readRateLimitPause(world);
  if (until !== undefined) return { kind: 'rate-limited', until };
  const answer = await answerWithTimeout(world, ASK_LIMIT_MS, (signal) => world.client.uptake(id, { signal }));
  await keepRateLimitPause(world, answer);
  return answer;
}
