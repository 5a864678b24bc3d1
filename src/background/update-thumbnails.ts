import { thumbnailFailure } from '../domain/thumbnail-failure.ts';
import { clearThumbnails, keepMissing, keepThumbnail, readWithoutThumbnail } from '../store/feeds/thumbnails.ts';
import { attempt } from './attempt.ts';
import { coalesced } from './coalesced.ts';
import { readRateLimitPause } from './rate-limit-pause.ts';
import type { World } from './world.ts';

/**
 * Brings the thumbnails in line with what the person wants: fetches some that the polled lists lack, or lets go of all. Runs after
 * a refresh and when the wish changes, never because somebody looks at something: when a picture is asked for tells its host
 * nothing about the person. Can run at any time, and twice; what was not reached comes after the next refresh. Never rejects.
 */
export const updateThumbnails = coalesced(async (world) => void (await attempt(world, () => update(world))));

/** Lets go of all that is kept, if thumbnails are no longer wanted; fetches nothing. Never rejects. */
export async function dropThumbnails(world: World): Promise<void> {
  await attempt(world, async () => {
    if (!(await world.thumbnails.areWanted())) await clearThumbnails(world.store);
  });
}

const AT_A_TIME = 4;
const A_RUN = 30;
/** Nothing new is begun after that; a worker that died meanwhile has lost one picture. */
const RUN_MS = 20_000;

async function update(world: World): Promise<void> {
  const { store, now, thumbnails } = world;
  if (!(await thumbnails.areWanted())) return clearThumbnails(store);
  if ((await readRateLimitPause(world)) !== undefined) return;
  const queue = await readWithoutThumbnail(store, now(), A_RUN);
  const endsAt = now() + RUN_MS;
  await Promise.all(Array.from({ length: AT_A_TIME }, () => work(world, queue, endsAt)));
}

/** Asked before each picture, the wish can be withdrawn in between; and a call of the browser keeps the worker awake. */
async function work(world: World, queue: string[], endsAt: number): Promise<void> {
  while (world.now() < endsAt && (await attempt(world, world.thumbnails.areWanted))) {
    const id = queue.shift();
    if (id === undefined) return;
    // What can't be kept (a full disk) would be fetched in vain, all of it.
    const isKept = await attempt(world, () => bring(world, id, queue));
    if (!isKept) queue.length = 0;
  }
}

/** Fetches one and keeps it, or that there is none. Empties the queue when nobody would come. */
async function bring({ store, now, thumbnails }: World, id: string, queue: string[]): Promise<true> {
  const answer = await thumbnails.fetch(id);
  const picture = answer.kind === 'ok' ? await thumbnails.shrink(answer.value) : undefined;
  if (picture) {
    await keepThumbnail(store, id, picture, now());
    return true;
  }
  const failure = answer.kind === 'ok' ? ({ kind: 'bad-payload', at: 'picture' } as const) : answer;
  const { askAgainAt, of } = thumbnailFailure(failure, now());
  const concerned = of === 'all' ? [id, ...queue.splice(0)] : [id];
  if (askAgainAt !== undefined) await keepMissing(store, concerned, askAgainAt, now());
  return true;
}
