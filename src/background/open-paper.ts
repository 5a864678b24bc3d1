import type { Where } from '../browser/omnibox.ts';
import { paperLinks } from '../domain/paper-links.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { markRead } from '../store/mark-read.ts';
import { attempt } from './attempt.ts';
import type { World } from './world.ts';

/** Opens the page of a paper, as its title does in a list. */
export async function openPaper(world: World, paper: Parameters<typeof paperLinks>[0], where: Where): Promise<void> {
  await markRead(world.store, paper.id, world.now());
  const links = paperLinks(paper);
  const wanted = (await attempt(world, world.openWith)) ?? DEFAULT_SETTINGS.openWith;
  await world.openAt((links.find(({ kind }) => kind === wanted) ?? links[0])?.href, where);
}
