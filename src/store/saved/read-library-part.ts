import type { SavedPaper } from '../../domain/saved-paper.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { savedOf } from '../schema/saved-row.ts';

/** Part of the whole reading list (snoozed and removed entries too), by id: at most `limit` entries after `after`, "" for the beginning. A page reads a long list part by part, so that it answers in between. */
export async function readLibraryPart(store: Store, after: string, limit: number): Promise<SavedPaper[]> {
  const library = libraryOf(store);
  return (await library.saved.where(':id').above(after).limit(limit).toArray()).map(savedOf);
}

/** The generation of the library at this moment; what is written later is found by `readLibraryChanges`. */
export async function readRevision(store: Store): Promise<number> {
  const library = libraryOf(store);
  return (await library.state.get('state'))?.generation ?? 0;
}
