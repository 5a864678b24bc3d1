import { changedEntry, withTags } from '../../domain/changed-entry.ts';
import { renamedTags } from '../../domain/tags.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { savedOf } from '../schema/saved-row.ts';
import { type Change, changeList, changeSaved, touched, type Undo, writeSaved } from './write-saved.ts';

/** Adds tags to papers. */
export async function addTags(
  store: Store,
  ids: readonly string[],
  tags: readonly string[],
  now: number,
): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => changedEntry(saved, { to: 'tag', tags }, now), 'list and shelf');
}

/** Takes a tag away from papers, however it is spelled there. */
export async function removeTag(store: Store, ids: readonly string[], tag: string, now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => changedEntry(saved, { to: 'untag', tag }, now), 'list and shelf');
}

/** Calls a tag something else wherever it is, on the shelf too. An empty name takes the tag away. */
export async function renameTag(store: Store, from: string, to: string, now: number): Promise<Undo> {
  return mergeTags(store, [from], to, now);
}

/** Makes one tag of several, wherever they are. */
async function mergeTags(store: Store, from: readonly string[], to: string, now: number): Promise<Undo> {
  const library = libraryOf(store);
  return changeList(store, async () => {
    const rows = await library.saved
      .where('tags')
      .anyOfIgnoreCase([...from])
      .distinct()
      .toArray();
    const changes = rows.flatMap((row): Change[] => {
      const before = savedOf(row);
      const after = withTags(before, renamedTags(before.tags, from, to));
      return after === before ? [] : [{ id: row.id, before, after: touched(after, before, now) }];
    });
    return writeSaved(library, changes, 'user');
  });
}
