import type { Where } from '../browser/omnibox.ts';
import { arxivId } from '../domain/arxiv-id.ts';
import { normalIdentifiers } from '../domain/bibliography/identifiers.ts';
import { paperIdOf } from '../domain/bibliography/identity.ts';
import { type Suggestion, suggestionFor } from '../domain/omnibox.ts';
import { paperInUrl } from '../domain/paper-in-url.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import type { Store } from '../store/open-store.ts';
import { readSaved } from '../store/saved/read-saved.ts';
import { readFoundPapers } from '../store/search/read-found.ts';
import { openSearch, type PaperSearch } from '../store/search/search-papers.ts';
import { attempt } from './attempt.ts';
import { openPaper } from './open-paper.ts';
import type { World } from './world.ts';

const SHOWN = 6;

/** The saved papers that fit what is typed after the keyword, best first; the last saved ones until something is. Never rejects. */
export async function suggestSaved(world: World, typed: string): Promise<readonly Suggestion[]> {
  const found = await attempt(world, () =>
    typed.trim() === '' ? readSaved(world.store, { limit: SHOWN }) : findSaved(world, typed, SHOWN),
  );
  return (found ?? []).map(suggestionFor);
}

/**
 * Opens the page of the paper that fits best, as its title does in a list; an arXiv id, a DOI or an address that is not on the list as well, and
 * with neither the library. Never rejects.
 */
export async function openTyped(world: World, typed: string, where: Where): Promise<void> {
  await attempt(world, async () => {
    const [found] = await findSaved(world, typed, 1);
    const id =
      found?.id ?? arxivId(typed) ?? paperInUrl(typed) ?? paperIdOf({ identifiers: normalIdentifiers({ doi: typed }) });
    if (id === undefined) return world.openAt(undefined, where);
    await openPaper(world, found?.paper ?? { id }, where);
  });
}

/** As the search of popup and panel finds them on the reading list. */
async function findSaved(world: World, typed: string, limit: number): Promise<SavedPaper[]> {
  const { find } = await openForTyping(world);
  const ids = find(typed, { limit, isSaved: true })?.ids ?? [];
  const found = await readFoundPapers(world.store, ids);
  return ids.flatMap((id) => found.get(id)?.saved ?? []);
}

/** The index is opened once for the letters of a word. */
function openForTyping(world: World): Promise<PaperSearch> {
  const known = searches.get(world.store);
  if (known && Math.abs(world.now() - known.at) < FRESH_MS) return known.search;
  const search = openSearch(world.store);
  searches.set(world.store, { at: world.now(), search });
  search.catch(() => searches.delete(world.store));
  return search;
}

const FRESH_MS = 5_000;
const searches = new WeakMap<Store, { readonly at: number; readonly search: Promise<PaperSearch> }>();
