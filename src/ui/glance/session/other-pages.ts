import { openPanel } from '../../../browser/panel.ts';
import { closePopup, openDigest, openLibrary, openSettings } from '../../../browser/tabs.ts';
import type { NoticeBoard } from '../../notice-board.ts';
import type { GlanceActions } from '../model.ts';

/** The ways to the other pages; a popup closes behind whoever takes one. */
export function otherPages({
  attempt,
}: NoticeBoard): Pick<GlanceActions, 'openPanel' | 'openLibrary' | 'openSettings' | 'readDigest'> {
  return {
    openPanel: () => leaveFor(openPanel),
    openLibrary: () => leaveFor(openLibrary),
    openSettings: () => leaveFor(openSettings),
    readDigest: (id) => leaveFor(() => openDigest(id)),
  };

  function leaveFor(open: () => Promise<unknown>): void {
    attempt(async () => {
      await open();
      closePopup();
    });
  }
}
