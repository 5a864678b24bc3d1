import { sendCommand } from '../browser/commands.ts';
import { say } from '../browser/words.ts';
import { hidePaper, unhidePaper } from '../store/hide-paper.ts';
import { markRead } from '../store/mark-read.ts';
import type { Store } from '../store/open-store.ts';
import { savePaperById } from '../store/save-by-id.ts';
import { restoreSaved, unsavePaper } from '../store/unsave-paper.ts';
import type { NoticeBoard } from '../ui/glance/notice-board.ts';
import type { DigestActions } from './model.ts';

type Deeds = Pick<DigestActions, 'toggleSaved' | 'hide' | 'noteOpened'>;

/** What is done to the papers of a digest, each with its way back. */
export function digestDeeds(store: Store, { tell, attempt }: NoticeBoard, isSaved: (id: string) => boolean): Deeds {
  return {
    toggleSaved({ id, title }) {
      attempt(async () => {
        if (isSaved(id)) {
          const removed = await unsavePaper(store, id, Date.now());
          if (removed)
            tell(
              say('notice_unsaved'),
              told(() => restoreSaved(store, removed)),
            );
        } else {
          await savePaperById(store, { id, title }, Date.now());
          tell(
            say('notice_saved'),
            told(() => unsavePaper(store, id, Date.now())),
          );
        }
        showInToolbar();
      });
    },
    hide({ id, title }) {
      attempt(async () => {
        await hidePaper(store, { id, title }, Date.now());
        tell(
          say('notice_hidden', title),
          told(() => unhidePaper(store, id, Date.now())),
        );
        showInToolbar();
      });
    },
    noteOpened: (id) => attempt(() => markRead(store, id, Date.now())),
  };
}

/** A way back that shows in the toolbar too. */
function told(takeBack: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    await takeBack();
    showInToolbar();
  };
}

/** The number of what is New, and the icons of saved pages, may be others now. */
function showInToolbar(): void {
  void sendCommand({ type: 'paint-badge' });
}
