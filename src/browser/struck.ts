import { parseStruck, type StruckParts } from '../domain/for-you/struck.ts';
import { changeStored } from './change-stored.ts';
import { extension } from './extension.ts';
import { LEFT_KEYS } from './first-frame.ts';

const STRUCK_KEY = 'struck';

/** What the person took out of their profile; parsed at every read. */
export async function readStruck(): Promise<StruckParts> {
  const { [STRUCK_KEY]: stored } = await extension.storage.local.get(STRUCK_KEY);
  return parseStruck(stored);
}

/** Changes it, starting from what is stored, whatever the page knows of it. */
export async function changeStruck(change: (struck: StruckParts) => StruckParts): Promise<void> {
  await changeStored(STRUCK_KEY, (stored) => ({ [STRUCK_KEY]: change(parseStruck(stored)) }));
}

/** Calls `onChange` when it changes, in whichever page. */
export function watchStruck(onChange: (struck: StruckParts) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (STRUCK_KEY in changes) onChange(parseStruck(changes[STRUCK_KEY]?.newValue));
  });
}

/** Forgets it, and what pages left of their lists with the reasons in them. */
export async function eraseStruck(): Promise<void> {
  await extension.storage.local.remove([STRUCK_KEY, ...Object.values(LEFT_KEYS)]);
}
