import { badgeView } from '../domain/badge-view.ts';
import { statusFor } from '../domain/status.ts';
import { readScreen } from '../store/read-screen.ts';
import { readUnseen } from '../store/read-unseen.ts';
import type { World } from './world.ts';

/** Paints the badge and leaves the snapshot, both from the database: it can run at any time, and twice. */
export async function showState(world: World): Promise<void> {
  await Promise.all([paintUnseen(world), leaveScreen(world)]);
}

// Two paintings at once could end with the older count on top, so the second begins when the first has ended.
let painting: Promise<void> = Promise.resolve();

/** The badge alone, after something was seen or hidden. */
export function paintUnseen(world: World): Promise<void> {
  painting = painting.then(
    () => paintOnce(world),
    () => paintOnce(world),
  );
  return painting;
}

async function paintOnce({ store, now, paintBadge }: World): Promise<void> {
  const [unseen, state, trending] = await Promise.all([
    readUnseen(store),
    store.cache.refresh.get('state'),
    store.cache.feeds.get('trending'),
  ]);
  const status = statusFor(state, { papers: trending?.ids.length ?? 0, now: now(), updatedAt: trending?.fetchedAt });
  await paintBadge(badgeView({ unseen: unseen.count, status }));
}

async function leaveScreen({ store, leaveSnapshot }: World): Promise<void> {
  await leaveSnapshot(await readScreen(store, { view: 'trending' }));
}
