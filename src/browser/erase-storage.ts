import { extension } from './extension.ts';
import { noteWelcomed } from './welcomed.ts';

/** Forgets all that the extension storage holds, the reading list's second copy among it, but that the welcome was shown once. */
export async function eraseStorage(): Promise<void> {
  await Promise.all([extension.storage.local.clear(), extension.storage.session.clear()]);
  await noteWelcomed();
}
