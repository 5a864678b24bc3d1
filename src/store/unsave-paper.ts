import type { SavedPaper } from '../domain/saved-paper.ts';
import type { Store } from './open-store.ts';

/** Takes a paper off the reading list; answers with the removed entry, which `restoreSaved` puts back. */
export async function unsavePaper({ library }: Store, id: string): Promise<SavedPaper | undefined> {
  return library.transaction('rw', library.saved, async () => {
    const saved = await library.saved.get(id);
    if (saved) await library.saved.delete(id);
    return saved;
  });
}

/** Puts a removed entry back as it was. If it was saved anew and worked on in the meantime, that stays: the older word never wins. */
export async function restoreSaved({ library }: Store, removed: SavedPaper): Promise<void> {
  await library.transaction('rw', library.saved, async () => {
    const known = await library.saved.get(removed.id);
    if (known === undefined || known.changedAt === known.savedAt) await library.saved.put(removed);
  });
}
