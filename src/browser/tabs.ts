import { safeLink } from '../domain/safe-link.ts';
import { extension } from './extension.ts';

/** Opens a stranger's link in a tab, if it is one that may be opened (`tabs.create` itself would take `data:` and `file:`). */
export async function openLink(href: string, inBackground: boolean): Promise<void> {
  const link = safeLink(href);
  if (link) await extension.tabs.create({ url: link.href, active: !inBackground });
}

/** Opens the library page. */
export async function openLibrary(): Promise<void> {
  await extension.tabs.create({ url: extension.runtime.getURL('src/library/index.html') });
}

/** Opens the settings. */
export async function openSettings(): Promise<void> {
  await extension.runtime.openOptionsPage();
}

/** Closes the popup, where this page is one: a new tab doesn't do it in every browser. */
export function closePopup(): void {
  if (extension.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
