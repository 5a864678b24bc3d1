import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** Every tag that a saved paper has, in the order of their letters; also of those that were removed lately. */
export async function readTags(store: Store): Promise<readonly string[]> {
  return (await libraryOf(store).saved.orderBy('tags').uniqueKeys()).map(String);
}
