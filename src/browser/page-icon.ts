import type { Tabs } from 'webextension-polyfill';
import type { OpenPage } from '../domain/open-page.ts';
import { PATTERNS_OF_PAPERS } from '../domain/paper-in-url.ts';
import { extension } from './extension.ts';
import { holdsPermission, OPTIONAL_PERMISSIONS } from './optional-permissions.ts';

const ICONS = { 16: '/icons/icon-16.png', 32: '/icons/icon-32.png' };
const SAVED_ICONS = { 16: '/icons/icon-saved-16.png', 32: '/icons/icon-saved-32.png' };

/** Gives back the permission to see which of these sites' pages are open, and every tab its usual icon. */
export async function removePageAccess(): Promise<void> {
  await extension.permissions.remove(OPTIONAL_PERMISSIONS.pages);
  const tabs = await extension.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && paintPageIcon(id, false)));
}

/** The open pages that may show a paper, of those that we may see; none as long as the person did not ask for it. */
export async function readOpenPages(): Promise<OpenPage[]> {
  if (!(await holdsPermission('pages'))) return [];
  const tabs = await extension.tabs.query({ url: [...PATTERNS_OF_PAPERS] });
  return tabs.flatMap(({ id, url }) => (id !== undefined && url ? [{ tabId: id, url }] : []));
}

/** The toolbar's icon while this tab is in front. The browser takes it back when the tab goes to another page. */
export async function paintPageIcon(tabId: number, isSaved: boolean): Promise<void> {
  try {
    await extension.action.setIcon({ tabId, path: isSaved ? SAVED_ICONS : ICONS });
  } catch (error) {
    if (await isOpen(tabId)) throw error;
  }
}

/**
 * Calls `onPage` when a tab came to a page that we may see. Attach at the top of the module. Where the person did not ask for
 * it the listener is let go again: whom a browser remembers, it wakes at each page of each tab.
 */
export function listenToPages(onPage: (page: OpenPage) => void): void {
  const { onUpdated } = extension.tabs;
  const hear = (tabId: number, { status, url }: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab): void => {
    if (tab.url && (status === 'complete' || url)) onPage({ tabId, url: tab.url });
  };
  const listenWhereAsked = (): void => {
    holdsPermission('pages').then(
      (isAsked) => (isAsked ? onUpdated.addListener(hear) : onUpdated.removeListener(hear)),
      () => {},
    );
  };
  onUpdated.addListener(hear);
  extension.permissions.onAdded.addListener(listenWhereAsked);
  extension.permissions.onRemoved.addListener(listenWhereAsked);
  listenWhereAsked();
}

/** A tab may close while its icon is painted; that is no failure. */
async function isOpen(tabId: number): Promise<boolean> {
  return extension.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}
