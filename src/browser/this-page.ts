import type { PageAddress } from '../domain/open-page.ts';
import { extension } from './extension.ts';

/**
 * The page in front of the person, from its tab alone. `activeTab` shows the address from a click on the toolbar until the
 * tab goes elsewhere; undefined where it does not.
 */
export async function readThisPage(): Promise<PageAddress | undefined> {
  const [tab] = await extension.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.url ? { url: tab.url, ...(tab.title && { caption: tab.title }) } : undefined;
}
