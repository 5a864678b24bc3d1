import type { Glance } from '../domain/glance.ts';
import { extension } from './extension.ts';
import { GLANCE_KEY, isGlance } from './first-frame.ts';

/** Remembers when the current glance began and was last alive, for the next page that opens. */
export async function writeGlance(glance: Glance): Promise<void> {
  await extension.storage.local.set({ [GLANCE_KEY]: glance });
}

/** The last glance on record. */
export async function readGlance(): Promise<Glance | undefined> {
  const { [GLANCE_KEY]: glance } = await extension.storage.local.get(GLANCE_KEY);
  return isGlance(glance) ? glance : undefined;
}

/** Calls `onChange` when another page's glance was recorded, or this one's own. */
export function watchGlance(onChange: (glance: Glance) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    const glance = changes[GLANCE_KEY]?.newValue;
    if (isGlance(glance)) onChange(glance);
  });
}
