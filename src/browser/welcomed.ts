import { extension } from './extension.ts';

export const WELCOMED_KEY = 'welcomed';

/** Whether the welcome was opened once, or was not needed. */
export async function wasWelcomed(): Promise<boolean> {
  const { [WELCOMED_KEY]: welcomed } = await extension.storage.local.get(WELCOMED_KEY);
  return welcomed === true;
}

export async function noteWelcomed(): Promise<void> {
  await extension.storage.local.set({ [WELCOMED_KEY]: true });
}

/**
 * Opens the welcome: in front of who just installed the extension, behind whoever is developing it, whose popup an active tab
 * would close.
 */
export async function openWelcome(): Promise<void> {
  const { installType } = await extension.management.getSelf();
  const url = extension.runtime.getURL('src/welcome/index.html');
  await extension.tabs.create({ url, active: installType !== 'development' });
}
