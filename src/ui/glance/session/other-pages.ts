import { openPanel } from '../../../browser/panel.ts';
import { closePopup, openDigest, openLibraryPage, openSettings } from '../../../browser/tabs.ts';
import type { Toasts } from '../../toasts.ts';
import type { GlanceActions } from '../model.ts';

/** The ways to the other pages; a popup closes behind whoever takes one. */
export function otherPages({
  attempt,
}: Toasts): Pick<
  GlanceActions,
  'openPanel' | 'openLibrary' | 'openLibraryOn' | 'openSettings' | 'openSettingsAt' | 'readDigest'
> {
  return {
    openPanel: () => leaveFor(openPanel),
    openLibrary: () => leaveFor(() => openLibraryPage()),
    openLibraryOn: (view) => leaveFor(() => openLibraryPage(view)),
    openSettings: () => leaveFor(() => openSettings()),
    openSettingsAt: (section) => leaveFor(() => openSettings(section)),
    readDigest: (id) => leaveFor(() => openDigest(id)),
  };

  function leaveFor(open: () => Promise<unknown>): void {
    attempt(async () => {
      await open();
      closePopup();
    });
  }
}
