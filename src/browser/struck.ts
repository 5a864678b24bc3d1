import { parseStruck, type StruckParts } from '../domain/for-you/struck.ts';
import { changeStored } from './change-stored.ts';
import { extension } from './extension.ts';
import { LEFT_KEYS } from './first-frame.ts';

/** Where what the person took out of their profile is kept; parsed at every read. */
const STRUCK_KEY = 'struck';

export async function readStruck(): Promise<StruckParts> {
  const { [STRUCK_KEY]: stored } = await extension.storage.local.get(STRUCK_KEY);
  return parseStruck(stored);
}

/** Changes it, starting from what is stored, whatever the page knows of it. */
export async function changeStruck(change: (struck: StruckParts) => StruckParts): Promise<void> {
  await changeStored(STRUCK_KEY, (stored) => ({ [STRUCK_KEY]: change(parseStruck(stored)) }));
}

/** Calls `onStruck` whenever it changes, in whichever page. */
export function watchStruck(onStruck: (struck: StruckParts) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (STRUCK_KEY in changes) onStruck(parseStruck(changes[STRUCK_KEY]?.newValue));
  });
}

/** Calls `onStruck` with it now, and whenever it changes in whichever page. Rejects where it can't be read now. */
export async function followStruck(onStruck: (struck: StruckParts) => void): Promise<void> {
  let hasChanged = false;
  watchStruck((struck) => {
    hasChanged = true;
    onStruck(struck);
  });
  const stored = await readStruck();
  if (!hasChanged) onStruck(stored);
}

/** Forgets it, and what pages left of their lists with the reasons in them. */
export async function eraseStruck(): Promise<void> {
  await extension.storage.local.remove([STRUCK_KEY, ...Object.values(LEFT_KEYS)]);
}
