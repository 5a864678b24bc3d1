import { isMadeId } from '../domain/bibliography/identity.ts';
import type { PageAddress } from '../domain/open-page.ts';
import { paperInUrl } from '../domain/paper-in-url.ts';
import { titleInTab, titleOnPage } from '../domain/title-in-tab.ts';
import { answerOnBadge } from './answer-on-badge.ts';
import { saveAndAnswer } from './save-and-answer.ts';
import type { World } from './world.ts';

/** Saves the paper that an address shows, from a menu or by key, and answers on the badge. Never rejects. */
export async function saveFrom(world: World, place: PageAddress | undefined): Promise<void> {
  const id = place && paperInUrl(place.url);
  if (!place || id === undefined) return answerOnBadge(world, 'no-paper');
  await saveAndAnswer(world, { id, title: isMadeId(id) ? titleOnPage(place.caption) : titleInTab(place.caption) });
}
