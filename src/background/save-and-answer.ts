import { paperFeed } from '../domain/feed-key.ts';
import { savePaperById } from '../store/saved/save-paper.ts';
import { answerInSight } from './answer-in-sight.ts';
import { attempt } from './attempt.ts';
import { fetchFeed } from './fetch-feed.ts';
import type { World } from './world.ts';

/** Saves a paper by its id, and answers where it can be seen. What was never in a list is kept first and looked up then. Never rejects. */
export async function saveAndAnswer(
  world: World,
  paper: Parameters<typeof savePaperById>[1],
  { byKey = false } = {},
): Promise<void> {
  const saving = await attempt(world, () => savePaperById(world.store, paper, world.now()));
  const wasSaved = saving?.undo.before.length === 0;
  const saved = saving && { id: saving.saved.id, title: saving.saved.paper.title, wasSaved };
  const answered = answerInSight(world, saved ? 'saved' : 'failed', { saved, byKey });
  if (saving?.saved.incomplete) await attempt(world, () => fetchFeed(world, paperFeed(paper.id)));
  await answered;
}
