import { extension } from './extension.ts';

const ASKED_KEY = 'persistence-asked';

/** Asks the browser, once, never to clear our databases to make room. Only a page can ask; Firefox may ask the person. */
export async function askToPersist(): Promise<void> {
  const { [ASKED_KEY]: asked } = await extension.storage.local.get(ASKED_KEY);
  if (asked === true || typeof navigator.storage?.persist !== 'function') return;
  await extension.storage.local.set({ [ASKED_KEY]: true });
  await navigator.storage.persist();
}
