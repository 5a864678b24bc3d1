import type { SavedPaper } from '../../domain/saved-paper.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { savedOf } from '../schema/saved-row.ts';
import { slicesOf } from '../slices-of.ts';

/** All entries (snoozed and removed ones too) at one moment, in no order, and the generation to ask for changes since. */
export interface LibraryReading {
  readonly generation: number;
  readonly entries: readonly SavedPaper[];
}

/** The whole reading list. 10,000 entries take some 0.3 s, so a page shows `readSaved` with a limit first, and follows changes by `readLibraryChanges`. */
export async function readLibrary(store: Store): Promise<LibraryReading> {
  const library = libraryOf(store);
  return library.transaction('r', library.saved, library.state, async () => {
    const [state, rows] = await Promise.all([library.state.get('state'), library.saved.toArray()]);
    return { generation: state?.generation ?? 0, entries: rows.map(savedOf) };
  });
}

/** What was written since a generation, and what is gone for good. `isWhole`: `changed` is all there is, for the database is another one. */
export interface LibraryChanges {
  readonly generation: number;
  readonly changed: readonly SavedPaper[];
  readonly gone: readonly string[];
  readonly isWhole?: true;
}

/** Reads only what changed: cheap enough for a live query, however long the list is. Of very many changes, no task is long. */
export async function readLibraryChanges(store: Store, since: number): Promise<LibraryChanges> {
  const library = libraryOf(store);
  return library.transaction('r', library.saved, library.gone, library.state, async (): Promise<LibraryChanges> => {
    const generation = (await library.state.get('state'))?.generation ?? 0;
    if (generation < since) {
      return { generation, changed: (await library.saved.toArray()).map(savedOf), gone: [], isWhole: true };
    }
    const [ids, gone] = await Promise.all([
      library.saved.where('generation').above(since).primaryKeys(),
      library.gone.where('generation').above(since).primaryKeys(),
    ]);
    const changed: SavedPaper[] = [];
    for (const slice of slicesOf(ids)) {
      for (const row of await library.saved.bulkGet(slice)) if (row) changed.push(savedOf(row));
    }
    return { generation, changed, gone };
  });
}
