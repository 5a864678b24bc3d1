import type { Tabs } from 'webextension-polyfill';
import type { PageAddress } from '../domain/open-page.ts';
import { extension } from './extension.ts';
import { readThisPage } from './this-page.ts';

/** The name of the command in the manifest. */
const SAVE_PAGE = 'save-page';

/** The keys that save a page, as the browser and the person set them: "Alt+Shift+S". Undefined when there are none, as on Android. */
export async function readSaveKey(): Promise<string | undefined> {
  const commands = await extension.commands?.getAll();
  return commands?.find(({ name }) => name === SAVE_PAGE)?.shortcut || undefined;
}

/**
 * Calls `onSave` when the person presses the key for saving the page before them; undefined when its address may not be seen.
 * The key opens the page to us as a click on the toolbar does. Attach at the top of the module.
 */
export function listenToSaveKey(onSave: (place: PageAddress | undefined) => void): void {
  extension.commands?.onCommand.addListener((command: string, tab: Tabs.Tab | undefined) => {
    if (command !== SAVE_PAGE) return;
    if (tab?.url) onSave({ url: tab.url, ...(tab.title && { caption: tab.title }) });
    else readThisPage().then(onSave, () => onSave(undefined));
  });
}

/** Opens the browser's own page where the keys can be changed: Firefox has a call for it, Chrome an address. */
export async function openKeySettings(): Promise<void> {
  const { openShortcutSettings } = extension.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await extension.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
