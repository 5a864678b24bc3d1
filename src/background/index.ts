import { listenToAccess } from '../browser/access.ts';
import { watchBrowserSync } from '../browser/browser-sync.ts';
import { watchColorScheme } from '../browser/color-scheme.ts';
import { listenToCommands } from '../browser/commands.ts';
import { watchLastSavedVisit } from '../browser/last-visit.ts';
import { listenToLeftActs, watchLeftActs } from '../browser/left-acts.ts';
import { listenToMenu } from '../browser/menu.ts';
import { listenToNotifications } from '../browser/notifications.ts';
import { listenToOmnibox } from '../browser/omnibox.ts';
import { listenToPages } from '../browser/page-icon.ts';
import { watchRules } from '../browser/rules.ts';
import { listenToSaveKey } from '../browser/save-key.ts';
import { watchSettings } from '../browser/settings.ts';
import { watchStruck } from '../browser/struck.ts';
import { listenToArchive, listenToLifecycle, listenToLookUps, listenToTick } from '../browser/wake-events.ts';
import { followChanges } from '../store/changes.ts';
import { followLibrary, followUntold, followWithIndex } from '../store/saved/follow-library.ts';
import { attempt } from './attempt.ts';
import { fetchMissingMetadata } from './fetch-missing-metadata.ts';
import { finishLeftActs } from './finish-left-acts.ts';
import { handleCommand } from './handle-command.ts';
import { markPages } from './mark-pages.ts';
import { openTyped, suggestSaved } from './omnibox.ts';
import { openFromNotification, saveFromNotification, undoFromNotification } from './on-notification-click.ts';
import { onPermissionsChanged } from './on-permissions-changed.ts';
import { onSettingsChanged } from './on-settings-changed.ts';
import { repaint } from './repaint.ts';
import { runArchive } from './run-archive.ts';
import { saveFrom } from './save-from.ts';
import { syncAfterWrite, syncFromBrowser, syncNow } from './sync/run-sync.ts';
import { wake } from './wake.ts';
import { realWorld } from './world.ts';

const SYNC_AFTER_MS = 3_000;

// Every listener attaches in this first turn, or the event that woke us finds nobody. None of what they call rejects.
const world = realWorld();

listenToTick(() => void wake(world));
listenToLookUps(() => void fetchMissingMetadata(world));
listenToArchive(() => void runArchive(world));
listenToLifecycle(() => void wake(world));
listenToCommands((command) => handleCommand(world, command));
listenToAccess(() => void onPermissionsChanged(world));
watchSettings(() => {
  void onSettingsChanged(world);
  void world.sleep(SYNC_AFTER_MS).then(() => syncNow(world));
});
watchRules(() => {
  void repaint(world);
  void world.sleep(SYNC_AFTER_MS).then(() => syncNow(world));
});
watchStruck(() => void world.sleep(SYNC_AFTER_MS).then(() => syncNow(world)));
watchBrowserSync(() => void world.sleep(SYNC_AFTER_MS).then(() => syncFromBrowser(world)));
listenToLeftActs((acts) => void attempt(world, () => world.leftActs.keep(acts)));
watchLeftActs((acts) => void finishLeftActs(world, acts));
watchLastSavedVisit(() => void repaint(world));
watchColorScheme(() => void repaint(world));
listenToMenu((place) => void saveFrom(world, place));
listenToSaveKey((place) => void saveFrom(world, place, { byKey: true }));
listenToPages((page) => void attempt(world, () => markPages(world, [page])));
listenToNotifications({
  open: (id) => void openFromNotification(world, id),
  save: (id) => void saveFromNotification(world, id),
  undo: (id) => void undoFromNotification(world, id),
});
listenToOmnibox({
  suggest: (typed) => suggestSaved(world, typed),
  open: (typed, where) => openTyped(world, typed, where),
});

// What our own commands change; pages send a word of theirs, which wakes us.
followChanges(world.store, () => void repaint(world));
// What pages and menu write is in the second copy and in the search index within a second, as long as we live; the next wake sees to the rest.
followLibrary(world.store, world.mirror, world);
followWithIndex(world.store, world.report);

// And it is told to the place that the person keeps in step with, once it has been still for a moment.
followUntold(world.store, () => world.sleep(SYNC_AFTER_MS).then(() => syncAfterWrite(world)), world.report);

// Enabling the extension fires no event at all.
void wake(world);
