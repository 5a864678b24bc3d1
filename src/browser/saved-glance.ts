import type { Glance } from '../domain/glance.ts';
import { extension } from './extension.ts';
import { isGlance } from './first-frame.ts';

const SAVED_GLANCE_KEY = 'saved-glance';

/** Remembers the last look at the saved papers: what comes back from a snooze later is told. */
export async function writeSavedGlance(glance: Glance): Promise<void> {
  await extension.storage.local.set({ [SAVED_GLANCE_KEY]: glance });
}

export async function readSavedGlance(): Promise<Glance | undefined> {
  const { [SAVED_GLANCE_KEY]: glance } = await extension.storage.local.get(SAVED_GLANCE_KEY);
  return isGlance(glance) ? glance : undefined;
}
