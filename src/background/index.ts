import { listenToAccess } from '../browser/access.ts';
import { listenToTick } from '../browser/alarms.ts';
import { listenToCommands } from '../browser/commands.ts';
import { listenToLifecycle } from '../browser/lifecycle.ts';
import { listenToMenu } from '../browser/menu.ts';
import { listenToNotifications } from '../browser/notifications.ts';
import { listenToOmnibox } from '../browser/omnibox.ts';
import { listenToPages } from '../browser/page-icon.ts';
import { watchRules } from '../browser/rules.ts';
import { listenToSaveKey } from '../browser/save-key.ts';
import { watchSettings } from '../browser/settings.ts';
import { followLibrary } from '../store/follow-library.ts';
import { openNotice, saveNotice } from './answer-notice.ts';
import { attempt } from './attempt.ts';
import { markPages } from './mark-pages.ts';
import { noticeAccess } from './notice-access.ts';
import { noticeSettings } from './notice-settings.ts';
import { obey } from './obey.ts';
import { openTyped, suggestSaved } from './omnibox.ts';
import { saveFrom } from './save-from.ts';
import { showState } from './show-state.ts';
import { wake } from './wake.ts';
import { realWorld } from './world.ts';

// Every listener attaches in this first turn, or the event that woke us finds nobody. None of what they call rejects.
const world = realWorld();

listenToTick(() => void wake(world));
listenToLifecycle(() => void wake(world));
listenToCommands((command) => obey(world, command));
listenToAccess(() => void noticeAccess(world));
watchSettings(() => void noticeSettings(world));
watchRules(() => void showState(world));
listenToMenu((place) => void saveFrom(world, place));
listenToSaveKey((place) => void saveFrom(world, place));
listenToPages((page) => void attempt(world, () => markPages(world, [page])));
listenToNotifications({
  open: (id) => void openNotice(world, id),
  save: (id) => void saveNotice(world, id),
});
listenToOmnibox({
  suggest: (typed) => suggestSaved(world, typed),
  open: (typed, where) => openTyped(world, typed, where),
});

// What pages and menu write is in the second copy within a second, as long as we live; the next wake sees to the rest.
followLibrary(world.store, world.mirror, world);

// Enabling the extension fires no event at all.
void wake(world);
