import { sendCommand } from '../browser/commands.ts';
import { say } from '../browser/words.ts';
import { hidePaper, unhidePaper } from '../store/hide-paper.ts';
import { markRead } from '../store/mark-read.ts';
import type { Store } from '../store/open-store.ts';
import type { NoticeBoard } from '../ui/notice-board.ts';
import { savingToggle } from '../ui/toggle-saved.ts';
import type { DigestActions } from './model.ts';

type Deeds = Pick<DigestActions, 'toggleSaved' | 'hide' | 'noteOpened'>;

/** What is done to the papers of a digest, each with its way back. */
export function digestDeeds(store: Store, board: NoticeBoard): Deeds {
  const { tell, attempt } = board;
  const toggleSaved = savingToggle(store, board);
  return {
    toggleSaved: ({ id, title }) => attempt(() => toggleSaved(id, title)),
    hide({ id, title }) {
      attempt(async () => {
        await hidePaper(store, { id, title }, Date.now());
        void sendCommand({ type: 'paint-badge' });
        tell(say('notice_hidden', title), async () => {
          await unhidePaper(store, id, Date.now());
          void sendCommand({ type: 'paint-badge' });
        });
      });
    },
    noteOpened: (id) => attempt(() => markRead(store, id, Date.now())),
  };
}
