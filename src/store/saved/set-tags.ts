import type { SavedPaper } from '../../domain/saved-paper.ts';
import { cleanTags, renamedTags, withoutTags } from '../../domain/tags.ts';
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
  return changeTags(store, ids, now, (had) => cleanTags([...had, ...tags]));
}

/** Takes a tag away from papers, however it is spelled there. */
export async function removeTag(store: Store, ids: readonly string[], tag: string, now: number): Promise<Undo> {
  return changeTags(store, ids, now, (had) => withoutTags(had, [tag]));
}

/** On the shelf too: tags may be typed there, and for a paper that another window removes meanwhile. */
function changeTags(
  store: Store,
  ids: readonly string[],
  now: number,
  change: (had: readonly string[]) => readonly string[],
): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => withTags(saved, change(saved.tags)), 'list and shelf');
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

function withTags(saved: SavedPaper, tags: readonly string[]): SavedPaper {
  return saved.tags.join('\n') === tags.join('\n') ? saved : { ...saved, tags };
}
