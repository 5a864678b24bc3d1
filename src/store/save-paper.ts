import type { Paper } from '../domain/paper.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import type { Store } from './open-store.ts';

/** Puts a paper on the reading list with its own whole copy. Saving twice keeps the first time, state, tags and note. */
export async function savePaper({ library }: Store, paper: Paper, now: number): Promise<SavedPaper> {
  return library.transaction('rw', library.saved, async () => {
    const known = await library.saved.get(paper.id);
    if (known) return known;
    const saved: SavedPaper = {
      id: paper.id,
      paper,
      state: 'to-read',
      tags: [],
      note: '',
      savedAt: now,
      changedAt: now,
    };
    await library.saved.add(saved);
    return saved;
  });
}
