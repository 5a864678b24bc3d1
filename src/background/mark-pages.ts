import { arxivIdInUrl } from '../domain/arxiv-id-in-url.ts';
import type { OpenPage } from '../domain/open-page.ts';
import { readSavedIds } from '../store/saved/read-saved.ts';
import type { World } from './world.ts';

/** Gives the tabs that show a saved paper the icon that says so, and the others the usual one; only pages that we may see are known. */
export async function markOpenPages(world: World): Promise<void> {
  await markPages(world, await world.readOpenPages());
}

/** The same for pages that just opened. */
export async function markPages({ store, paintPageIcon }: World, pages: readonly OpenPage[]): Promise<void> {
  if (pages.length === 0) return;
  const shown = pages.map(({ tabId, url }) => ({ tabId, id: arxivIdInUrl(url) }));
  const saved = await readSavedIds(
    store,
    shown.flatMap(({ id }) => id ?? []),
  );
  await Promise.all(shown.map(({ tabId, id }) => paintPageIcon(tabId, id !== undefined && saved.has(id))));
}
