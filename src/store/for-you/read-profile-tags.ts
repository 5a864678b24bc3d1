import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** The tags that a profile may be of: those of the saved papers, with their papers; in the order of their letters. */
export async function readProfileTags(
  store: Store,
  saved: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const listed = new Set(saved);
  const tags = new Map<string, string[]>();
  await libraryOf(store)
    .saved.orderBy('tags')
    .eachKey((tag, { primaryKey }) => {
      if (!listed.has(primaryKey)) return;
      const papers = tags.get(String(tag));
      if (papers) papers.push(primaryKey);
      else tags.set(String(tag), [primaryKey]);
    });
  return tags;
}
