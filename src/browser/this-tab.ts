import { extension } from './extension.ts';

/** Closes the tab that this page is in. */
export async function closeThisTab(): Promise<void> {
  const tab = await extension.tabs.getCurrent();
  if (tab?.id !== undefined) await extension.tabs.remove(tab.id);
}
