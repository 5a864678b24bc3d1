import { safeLink } from '../domain/safe-link.ts';
import { extension } from './extension.ts';
import type { Where } from './omnibox.ts';

/** Opens a stranger's link in a tab, if it is one that may be opened (`tabs.create` itself would take `data:` and `file:`). */
export async function openLink(href: string, inBackground: boolean): Promise<void> {
  const link = safeLink(href);
  if (link) await extension.tabs.create({ url: link.href, active: !inBackground });
}

/** Opens an address that may be opened, or else the library. */
export async function openAt(href: string | undefined, where: Where): Promise<void> {
  const url = (href === undefined ? undefined : safeLink(href)?.href) ?? libraryAddress();
  if (where === 'here') await extension.tabs.update({ url });
  else if (where === 'in-front') await openInFront(url);
  else await extension.tabs.create({ url, active: false });
}

/** Opens the popup on the window that was last in front. Where the browser won't, without a click on its button, a tab of it. */
export async function openGlance(): Promise<void> {
  try {
    const { id } = await extension.windows.getLastFocused();
    if (id !== undefined) await extension.windows.update(id, { focused: true });
    await extension.action.openPopup(id === undefined ? undefined : { windowId: id });
  } catch {
    await openInFront(glanceAddress());
  }
}

/** The same in the place of this page. */
export function showGlanceHere(): void {
  location.replace(glanceAddress());
}

/** Opens a digest; the last one when no id is given. */
export async function openDigest(id?: string): Promise<void> {
  await openInFront(extension.runtime.getURL(`src/digest/index.html${id === undefined ? '' : `#${id}`}`));
}

/** Opens what rises and what fades. */
export async function openTopics(): Promise<void> {
  await openInFront(extension.runtime.getURL('src/topics/index.html'));
}

/** Opens the library page; `view` as its address says it ("shelf=done"). */
export async function openLibraryPage(view?: string): Promise<void> {
  await extension.tabs.create({ url: view === undefined ? libraryAddress() : `${libraryAddress()}#${view}` });
}

/** Opens the library where it shows what became of saved papers. */
export async function openNews(): Promise<void> {
  await openInFront(`${libraryAddress()}#shelf=news`);
}

/** A new tab, and its window before the others: who clicked may have been in another program. */
async function openInFront(url: string): Promise<void> {
  const { windowId } = await extension.tabs.create({ url, active: true });
  if (windowId !== undefined) await extension.windows.update(windowId, { focused: true });
}

/** Opens the library where it takes papers and backups in. */
export async function openImport(): Promise<void> {
  await openLibraryPage('way-in');
}

function glanceAddress(): string {
  return extension.runtime.getURL('src/popup/index.html');
}

function libraryAddress(): string {
  return extension.runtime.getURL('src/library/index.html');
}

/** Opens the settings, at one of their sections if it is named. */
export async function openSettings(section?: string): Promise<void> {
  if (section === undefined) await extension.runtime.openOptionsPage();
  else await extension.tabs.create({ url: extension.runtime.getURL(`src/options/index.html#${section}`) });
}

/** Closes the popup, where this page is one: a new tab doesn't do it in every browser. */
export function closePopup(): void {
  if (isPopup()) window.close();
}

/** Whether this page is the popup on the toolbar. */
export function isPopup(): boolean {
  return extension.extension.getViews({ type: 'popup' }).includes(window);
}

/** Closes the tab that this page is in. */
export async function closeThisTab(): Promise<void> {
  const tab = await extension.tabs.getCurrent();
  if (tab?.id !== undefined) await extension.tabs.remove(tab.id);
}

/** Loads the extension's other open pages anew, with nothing in mind of before. */
export function reloadOtherPages(): void {
  for (const page of extension.extension.getViews()) {
    // Firefox counts the background among them.
    const isPage = page !== window && !page.location.pathname.includes('background');
    if (isPage) page.location.reload();
  }
}
