import { badgeView } from '../domain/badge-view.ts';
import { gainsSince } from '../domain/glance.ts';
import { screenStatus } from '../domain/screen-status.ts';
import { statusFor } from '../domain/status.ts';
import { statusPhrases } from '../domain/status-phrases.ts';
import { readScreen } from '../store/read-screen.ts';
import { readUnseen } from '../store/read-unseen.ts';
import { attempt } from './attempt.ts';
import { inTurn } from './in-turn.ts';
import type { World } from './world.ts';

/**
 * Paints the badge and leaves the snapshot, both from the database: it can run at any time, and twice. Two at once could end
 * with the older one on top, so they take turns.
 */
export const showState = inTurn(show);

/** Never rejects: what can't be shown now is shown at the next wake. */
async function show(world: World): Promise<void> {
  await Promise.all([attempt(world, () => paintUnseen(world)), attempt(world, () => leaveScreen(world))]);
}

async function paintUnseen({ store, now, paintBadge }: World): Promise<void> {
  const [unseen, state, trending] = await Promise.all([
    readUnseen(store),
    store.cache.refresh.get('state'),
    store.cache.feeds.get('trending'),
  ]);
  const status = statusFor(state, { papers: trending?.ids.length ?? 0, now: now(), updatedAt: trending?.fetchedAt });
  await paintBadge(badgeView({ unseen: unseen.count, status }));
}

async function leaveScreen({ store, now, readGlance, leaveSnapshot }: World): Promise<void> {
  const request = { view: 'trending', now: now(), gainsSince: gainsSince(await readGlance(), now()) } as const;
  const screen = await readScreen(store, request);
  await leaveSnapshot(screen, statusPhrases(screenStatus(screen, now())));
}
