import type { Where } from '../browser/omnibox.ts';
import { linkToOpen } from '../domain/paper-links.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { markRead } from '../store/history/mark-read.ts';
import { attempt } from './attempt.ts';
import type { World } from './world.ts';

/** Opens the page of a paper, as its title does in a list. */
export async function openPaper(world: World, paper: Parameters<typeof linkToOpen>[0], where: Where): Promise<void> {
  await markRead(world.store, paper.id, world.now());
  const wanted = (await attempt(world, world.openWith)) ?? DEFAULT_SETTINGS.openWith;
  await world.openAt(linkToOpen(paper, wanted)?.href, where);
}
