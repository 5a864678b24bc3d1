import { sendCommand } from '../browser/commands.ts';
import { MINUTE_MS } from '../domain/durations.ts';
import { paperFeed } from '../domain/feed-key.ts';
import { readFeed } from '../store/feeds/read-feed.ts';
import type { Store } from '../store/open-store.ts';
import { readSavedPaper } from '../store/saved/read-saved.ts';

/** Whoever walks through a list with the details beside it asks nobody. */
const SETTLED_MS = 700;
/** What was not known just now is not known yet; beyond that, the background keeps the pauses that the service asks for. */
const AGAIN_AFTER_MS = 10 * MINUTE_MS;

/**
 * Has a saved paper looked up of which little is known, once its details have been open for a moment. Quietly: what comes is in the
 * store, and what fails is tried again another day. Answers with the way to call it off.
 */
export function askForMissingMetadata(store: Store, id: string): () => void {
  const settled = setTimeout(() => lookUp(store, id, Date.now()).catch(() => undefined), SETTLED_MS);
  return () => clearTimeout(settled);
}

async function lookUp(store: Store, id: string, now: number): Promise<void> {
  const [saved, tried] = await Promise.all([readSavedPaper(store, id), readFeed(store, paperFeed(id))]);
  if (!saved?.incomplete || Math.abs(now - (tried?.triedAt ?? 0)) < AGAIN_AFTER_MS) return;
  await sendCommand({ type: 'fetch-feed', key: paperFeed(id) });
}
