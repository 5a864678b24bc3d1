import type { Where } from '../browser/omnibox.ts';
import { arxivId } from '../domain/arxiv-id.ts';
import { arxivIdInUrl } from '../domain/arxiv-id-in-url.ts';
import { type Suggestion, suggestionFor } from '../domain/omnibox.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { searchSaved } from '../domain/search-saved.ts';
import { readSaved, readSnoozed } from '../store/read-saved.ts';
import { attempt } from './attempt.ts';
import { openPaper } from './open-paper.ts';
import type { World } from './world.ts';

const SHOWN = 6;

/** The saved papers that fit what is typed after the keyword, best first. Never rejects. */
export async function suggestSaved(world: World, typed: string): Promise<readonly Suggestion[]> {
  const found = await attempt(world, async () => searchSaved(await readForTyping(world), typed, SHOWN));
  return (found ?? []).map(suggestionFor);
}

/**
 * Opens the page of the paper that fits best, as its title does in a list; an arXiv id or address that is not on the list as well, and
 * with neither the library. Never rejects.
 */
export async function openTyped(world: World, typed: string, where: Where): Promise<void> {
  await attempt(world, async () => {
    const [found] = typed.trim() === '' ? [] : searchSaved(await readForTyping(world), typed, 1);
    const id = found?.id ?? arxivId(typed) ?? arxivIdInUrl(typed.trim());
    if (id === undefined) return world.openAt(undefined, where);
    await openPaper(world, found?.paper ?? { id }, where);
  });
}

/** The list is read once for the letters of a word: 10,000 papers take longer than somebody needs for the next one. */
function readForTyping(world: World): Promise<SavedPaper[]> {
  const known = readings.get(world);
  if (known && Math.abs(world.now() - known.at) < FRESH_MS) return known.saved;
  const saved = Promise.all([readSaved(world.store), readSnoozed(world.store)]).then((lists) => lists.flat());
  readings.set(world, { at: world.now(), saved });
  saved.catch(() => readings.delete(world));
  return saved;
}

const FRESH_MS = 5_000;
const readings = new WeakMap<World, { readonly at: number; readonly saved: Promise<SavedPaper[]> }>();
