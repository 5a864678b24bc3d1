import type { Visit } from '../domain/visit.ts';
import { extension } from './extension.ts';
import { GLANCE_KEY, isGlance } from './first-frame.ts';
/** Remembers when the current glance began and was last alive, for the next page that opens. */
export async function writeLastVisit(glance: Visit): Promise<void> {
  await extension.storage.local.set({ [GLANCE_KEY]: glance });
}

/** The last glance on record. */
export async function readLastVisit(): Promise<Visit | undefined> {
  const { [GLANCE_KEY]: glance } = await extension.storage.local.get(GLANCE_KEY);
  return isGlance(glance) ? glance : undefined;
}

/** Calls `onChange` when another page's glance was recorded, or this one's own. */
export function watchLastVisit(onChange: (glance: Visit) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    const glance = changes[GLANCE_KEY]?.newValue;
    if (isGlance(glance)) onChange(glance);
  });
}

const SAVED_GLANCE_KEY = 'saved-glance';

/** Remembers the last look at the saved papers: what comes back from a snooze later is told. */
export async function writeLastSavedVisit(glance: Visit): Promise<void> {
  await extension.storage.local.set({ [SAVED_GLANCE_KEY]: glance });
}

/** Calls `onChange` when it was recorded, by whichever page. */
export function watchLastSavedVisit(onChange: () => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (SAVED_GLANCE_KEY in changes) onChange();
  });
}

export async function readLastSavedVisit(): Promise<Visit | undefined> {
  const { [SAVED_GLANCE_KEY]: glance } = await extension.storage.local.get(SAVED_GLANCE_KEY);
  return isGlance(glance) ? glance : undefined;
}
