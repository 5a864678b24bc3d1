import { type Digest, isEmptyDigest } from '../domain/digest/digest.ts';
import { digestNews } from '../domain/digest/digest-news.ts';
import { digestPapers } from '../domain/digest/digest-papers.ts';
import { type DigestRange, digestDueAt, digestRange, rangeBack } from '../domain/digest/digest-schedule.ts';
import { keepDigest, keepDueDigest } from '../store/digests/keep-digest.ts';
import { planDigest } from '../store/digests/plan-digest.ts';
import { readDigestMaterial, readSavedWithNews } from '../store/digests/read-digest-material.ts';
import { readLastDue } from '../store/digests/read-digests.ts';
import { readRefreshState } from '../store/feeds/refresh-state.ts';
import { attempt } from './attempt.ts';
import { notifyDigest } from './notify-digest.ts';
import type { World } from './world.ts';

/**
 * Makes the digest if it is due, and tells of the last one if nobody has yet. It is made from what is cached: a refresh that was due
 * came before, and where that failed the papers of the last one must do. Nothing new makes no digest: it is left to its next time,
 * unless nobody could be asked; then it waits for the network. Dying anywhere leaves it due or kept, and twice at once keeps one.
 * Never rejects.
 */
export async function makeDueDigest(world: World): Promise<void> {
  await attempt(world, () => makeIfDue(world));
  await attempt(world, () => notifyDigest(world));
}

/** Makes one of the last day or week because somebody asks for it, and leaves those to come as they are. Answers with whether there was anything. */
export async function makeDigestNow(world: World, every: Digest['every']): Promise<boolean> {
  const digest = await madeFor(world, rangeBack(every, world.now()), every);
  if (isEmptyDigest(digest)) return false;
  await keepDigest(world.store, digest);
  return true;
}

async function makeIfDue(world: World): Promise<void> {
  const { store } = world;
  const now = world.now();
  const plan = await planDigest(store, await world.settings(), now);
  if (!plan || digestDueAt(plan) > now) return;
  const last = await readLastDue(store, now);
  const digest = await madeFor(world, digestRange(plan, now, last?.until), plan.every);
  if (!isEmptyDigest(digest)) await keepDueDigest(store, { ...digest, isDue: true }, plan, now);
  else if (await wasAnswered(world)) await keepDueDigest(store, undefined, plan, now);
}

async function madeFor(world: World, range: DigestRange, every: Digest['every']): Promise<Digest> {
  const [material, rules, saved] = await Promise.all([
    readDigestMaterial(world.store, range),
    world.rules(),
    readSavedWithNews(world.store),
  ]);
  return {
    id: String(range.until),
    every,
    ...range,
    ...digestPapers({ ...material, rules }, range),
    ...digestNews(saved, range),
  };
}

async function wasAnswered({ store }: World): Promise<boolean> {
  return (await readRefreshState(store))?.failures === 0;
}
