import { paperFeed } from '../domain/feed-key.ts';
import { savePaperById } from '../store/saved/save-paper.ts';
import { answerOnBadge } from './answer-on-badge.ts';
import { attempt } from './attempt.ts';
import { fetchFeed } from './fetch-feed.ts';
import type { World } from './world.ts';

/** Saves a paper by its id, and answers on the badge. What was never in a list is kept first and looked up then. Never rejects. */
export async function saveAndAnswer(world: World, paper: Parameters<typeof savePaperById>[1]): Promise<void> {
  const saving = await attempt(world, () => savePaperById(world.store, paper, world.now()));
  const answered = answerOnBadge(world, saving ? 'saved' : 'failed');
  if (saving?.saved.incomplete) await attempt(world, () => fetchFeed(world, paperFeed(paper.id)));
  await answered;
}
