import type { SaveAnswer } from '../domain/badge-view.ts';
import { repaint, runExclusive } from './repaint.ts';
import type { World } from './world.ts';

const SHOWN_MS = 1_500;

/**
 * Says on the badge what became of saving, for a second and a half; then the true count comes back, and so it does at any wake,
 * should this worker die before. Answers to several at once are one. Never rejects.
 */
export async function answerOnBadge(world: World, answer: SaveAnswer): Promise<void> {
  await runExclusive(world, async () => {
    await world.paintAnswer(answer);
    await world.sleep(SHOWN_MS);
  });
  await repaint(world);
}
