import { extension } from './extension.ts';
import { noteWelcomed, WELCOMED_KEY } from './welcomed.ts';

const ERASING_KEY = 'erasing';

/** From here on all is to be deleted: whoever wakes and finds this goes on with it. */
export async function noteErasing(): Promise<void> {
  await extension.storage.local.set({ [ERASING_KEY]: true });
}

/** Whether all is to be deleted, and nobody came to the end of it yet. */
export async function isErasing(): Promise<boolean> {
  const { [ERASING_KEY]: erasing } = await extension.storage.local.get(ERASING_KEY);
  return erasing === true;
}

/** It was done, or can't be. */
export async function endErasing(): Promise<void> {
  await extension.storage.local.remove(ERASING_KEY);
}

/** Forgets all that the extension storage holds, the reading list's second copy among it, but that this goes on, and that the welcome was shown once. */
export async function eraseStorage(): Promise<void> {
  const { local, session } = extension.storage;
  await noteWelcomed();
  const keys = Object.keys(await local.get(null)).filter((key) => key !== ERASING_KEY && key !== WELCOMED_KEY);
  await Promise.all([local.remove(keys), session.clear()]);
}

/** Forgets what pages keep for themselves: notes being written, the last query, the widths of panes. */
export function erasePageStorage(): void {
  localStorage.clear();
}
