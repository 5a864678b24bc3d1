import type { SaveAnswer } from '../domain/badge-view.ts';
import { type SavedNow, saveNotification } from '../domain/notification-content.ts';
import { answerOnBadge } from './answer-on-badge.ts';
import { attempt } from './attempt.ts';
import type { World } from './world.ts';

/**
 * Says what became of saving where it can be seen: on the badge, and where the toolbar has no button of ours by a notification. Where none
 * may be shown, the page's own key opens the popup, which tells of the page. Where the paper was saved before, both offer to take it off
 * again. Never rejects.
 */
export async function answerInSight(world: World, answer: SaveAnswer, asked: Asked = {}): Promise<void> {
  await Promise.all([answerOnBadge(world, answer), attempt(world, () => answerBeside(world, answer, asked))]);
}

interface Asked {
  readonly saved?: SavedNow | undefined;
  readonly byKey?: boolean;
}

async function answerBeside(world: World, answer: SaveAnswer, { saved, byKey = false }: Asked): Promise<void> {
  const isAgain = byKey && saved?.wasSaved === true;
  if (!isAgain && (await world.isButtonInSight())) return;
  if (await world.notifications.areAllowed()) await world.notifications.show(saveNotification(answer, saved));
  else if (byKey) await world.showPopup();
}
