import { arxivIdInUrl } from '../domain/arxiv-id-in-url.ts';
import { paperFeed } from '../domain/feed-key.ts';
import type { Place } from '../domain/open-page.ts';
import { titleInTab } from '../domain/title-in-tab.ts';
import { savePaperById } from '../store/save-by-id.ts';
import { answerOnBadge } from './answer-on-badge.ts';
import { attempt } from './attempt.ts';
import { fetchFeed } from './fetch-feed.ts';
import type { World } from './world.ts';

/**
 * Saves the paper that an address shows, from a menu or by key, and answers on the badge. What was never in a list is kept
 * first and looked up then. Never rejects.
 */
export async function saveFrom(world: World, place: Place | undefined): Promise<void> {
  const id = place && arxivIdInUrl(place.url);
  if (!place || id === undefined) return answerOnBadge(world, 'no-paper');
  const title = titleInTab(place.caption);
  const saved = await attempt(world, () => savePaperById(world.store, { id, title }, world.now()));
  const answered = answerOnBadge(world, saved ? 'saved' : 'failed');
  if (saved?.incomplete) await attempt(world, () => fetchFeed(world, paperFeed(id)));
  await answered;
}
