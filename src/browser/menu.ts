import type { Menus, Tabs } from 'webextension-polyfill';
import type { PageAddress } from '../domain/open-page.ts';
import { PATTERNS_OF_PAPERS } from '../domain/paper-in-url.ts';
import { extension } from './extension.ts';
import { t } from './i18n.ts';

const ON_LINK = 'save-link';
const ON_PAGE = 'save-page';

/**
 * Sees to it that the context menu offers to save, on links to papers and on their pages. The browser keeps a menu while the
 * background sleeps; what is there is only brought up to date, so that this can run at every wake and twice at once. Firefox on Android has no such menu.
 */
export async function keepMenu(): Promise<void> {
  if (!extension.contextMenus) return;
  const title = t('menu_save');
  await keepItem(ON_LINK, { title, contexts: ['link'], targetUrlPatterns: [...PATTERNS_OF_PAPERS] });
  await keepItem(ON_PAGE, { title, contexts: ['page', 'frame'], documentUrlPatterns: [...PATTERNS_OF_PAPERS] });
}

/** Calls `onSave` when it is chosen. Attach at the top of the module. */
export function listenToMenu(onSave: (place: PageAddress) => void): void {
  extension.contextMenus?.onClicked.addListener((info: Menus.OnClickData, tab: Tabs.Tab | undefined) => {
    if (info.menuItemId === ON_LINK && info.linkUrl) onSave({ url: info.linkUrl });
    if (info.menuItemId !== ON_PAGE) return;
    const url = info.frameUrl ?? info.pageUrl ?? tab?.url;
    if (url) onSave({ url, ...(!info.frameUrl && tab?.title && { caption: tab.title }) });
  });
}

type Item = Pick<Menus.CreateCreatePropertiesType, 'title' | 'contexts' | 'targetUrlPatterns' | 'documentUrlPatterns'>;

async function keepItem(id: string, item: Item): Promise<void> {
  try {
    await extension.contextMenus.update(id, item);
  } catch {
    // It is not there yet. Its callback reads the error of a second wake that was quicker, or the console would show it.
    extension.contextMenus.create({ id, ...item }, () => void extension.runtime.lastError);
  }
}
