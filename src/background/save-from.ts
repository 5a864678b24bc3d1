import { arxivIdInUrl } from '../domain/arxiv-id-in-url.ts';
import type { Place } from '../domain/open-page.ts';
import { titleInTab } from '../domain/title-in-tab.ts';
import { answerOnBadge } from './answer-on-badge.ts';
import { saveAndAnswer } from './save-and-answer.ts';
import type { World } from './world.ts';

/** Saves the paper that an address shows, from a menu or by key, and answers on the badge. Never rejects. */
export async function saveFrom(world: World, place: Place | undefined): Promise<void> {
  const id = place && arxivIdInUrl(place.url);
  if (!place || id === undefined) return answerOnBadge(world, 'no-paper');
  await saveAndAnswer(world, { id, title: titleInTab(place.caption) });
}
