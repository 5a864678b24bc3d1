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
  else await extension.tabs.create({ url, active: where === 'in-front' });
}

/** Opens the library page. */
export async function openLibrary(): Promise<void> {
  await extension.tabs.create({ url: libraryAddress() });
}

function libraryAddress(): string {
  return extension.runtime.getURL('src/library/index.html');
}

/** Opens the settings. */
export async function openSettings(): Promise<void> {
  await extension.runtime.openOptionsPage();
}

/** Closes the popup, where this page is one: a new tab doesn't do it in every browser. */
export function closePopup(): void {
  if (isPopup()) window.close();
}

/** Whether this page is the popup on the toolbar. */
export function isPopup(): boolean {
  return extension.extension.getViews({ type: 'popup' }).includes(window);
}
