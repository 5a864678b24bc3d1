import { extension } from './extension.ts';

/** What the polyfill's types (0.12.6) don't know yet. */
interface Action {
  getUserSettings?(): Promise<{ readonly isOnToolbar?: boolean }>;
  openPopup(): Promise<void>;
}

/** Whether the person has our button on the toolbar. Where nobody can tell, it is. */
export async function isButtonInSight(): Promise<boolean> {
  const { isOnToolbar = true } = (await (extension.action as Action).getUserSettings?.()) ?? {};
  return isOnToolbar;
}

/** Opens the popup, if the browser lets us without a click: Firefox does only for one. */
export async function showPopup(): Promise<void> {
  await (extension.action as Action).openPopup().catch(() => undefined);
}
