import type { OpenPage } from '../domain/open-page.ts';
import { paperInUrl } from '../domain/paper-in-url.ts';
import { readSavedKeys } from '../store/saved/read-saved.ts';
import type { World } from './world.ts';

/**
 * Gives the tabs that show a saved paper the icon that says so, and the others the usual one; only pages that we
 * may see are known. A paper is known by each of its identifiers: at arXiv, at its publisher's, at OpenReview or in the ACL Anthology.
 */
export async function markOpenPages(world: World): Promise<void> {
  await markPages(world, await world.readOpenPages());
}

/** The same for pages that just opened. */
export async function markPages({ store, paintPageIcon }: World, pages: readonly OpenPage[]): Promise<void> {
  if (pages.length === 0) return;
  const shown = pages.map(({ tabId, url }) => ({ tabId, id: paperInUrl(url) }));
  const saved = await readSavedKeys(
    store,
    shown.flatMap(({ id }) => id ?? []),
  );
  await Promise.all(shown.map(({ tabId, id }) => paintPageIcon(tabId, id !== undefined && saved.has(id))));
}
