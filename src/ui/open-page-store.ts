import { sendCommand } from '../browser/commands.ts';
import { followChanges } from '../store/changes.ts';
import { openStore, type Store } from '../store/open-store.ts';

/** The store as a page has it: what its commands change is painted by the background, which has to be woken for it. */
export function openPageStore(): Store {
  const store = openStore();
  followChanges(store, () => void sendCommand({ type: 'paint-badge' }));
  return store;
}
