import { isMadeId } from '../domain/bibliography/identity.ts';
import type { PageAddress } from '../domain/open-page.ts';
import { paperInUrl } from '../domain/paper-in-url.ts';
import { titleInTab, titleOnPage } from '../domain/title-in-tab.ts';
import { answerInSight } from './answer-in-sight.ts';
import { saveAndAnswer } from './save-and-answer.ts';
import type { World } from './world.ts';

/** Saves the paper that an address shows, from a menu or by key, and answers where it can be seen. Never rejects. */
export async function saveFrom(world: World, place: PageAddress | undefined, { byKey = false } = {}): Promise<void> {
  const id = place && paperInUrl(place.url);
  if (!place || id === undefined) return answerInSight(world, 'no-paper', { byKey });
  const title = isMadeId(id) ? titleOnPage(place.caption) : titleInTab(place.caption);
  await saveAndAnswer(world, { id, title }, { byKey });
}
