import { sendCommand } from '../browser/commands.ts';
import { say } from '../browser/words.ts';
import { paperFeed } from '../domain/feed-key.ts';
import type { Store } from '../store/open-store.ts';
import { savePaperById } from '../store/save-by-id.ts';
import { undoChange } from '../store/undo-change.ts';
import { unsavePapers } from '../store/unsave-paper.ts';
import type { Undo } from '../store/write-saved.ts';
import type { NoticeBoard } from './notice-board.ts';

/** Saves a paper, or takes it off the list. `title`: what stands on the page, should nobody else know one. */
export type ToggleSaved = (id: string, title: string | undefined) => Promise<void>;

export function savingToggle(store: Store, { tell }: Pick<NoticeBoard, 'tell'>): ToggleSaved {
  return async (id, title) => {
    const unsaved = await unsavePapers(store, [id], Date.now());
    if (unsaved.before.length > 0) tell(say('notice_unsaved'), () => takeBack(unsaved));
    else await save(id, title);
    showSaved();
  };

  async function takeBack(undo: Undo): Promise<void> {
    await undoChange(store, undo);
    showSaved();
  }

  /** Kept first, looked up then: nobody is asked about a page as long as its paper is not saved. */
  async function save(id: string, title: string | undefined): Promise<void> {
    const { saved, undo } = await savePaperById(store, { id, title }, Date.now());
    tell(say('notice_saved'), () => takeBack(undo));
    if (saved.incomplete) void sendCommand({ type: 'fetch-feed', key: paperFeed(id) });
  }
}

/** A tab with this paper's page may have another icon now. */
function showSaved(): void {
  void sendCommand({ type: 'paint-badge' });
}
