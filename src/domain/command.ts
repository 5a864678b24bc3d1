import type { AskedFeed } from './feed.ts';
import { isAskedFeed } from './feed-key.ts';

/** What a page may ask of the background. Everything else travels through the database. */
export type Command =
  /** Refresh now: the person pressed the button. */
  | { readonly type: 'refresh' }
  /** A popup, panel or tab opened: refresh only if that is due. */
  | { readonly type: 'opened' }
  | { readonly type: 'fetch-feed'; readonly key: AskedFeed }
  /** What became of a paper: what was built on it, and what is said of it. */
  | { readonly type: 'fetch-uptake'; readonly id: string }
  /** A command of the store changed what the toolbar shows: badge and icons are to be painted from the database again. */
  | { readonly type: 'paint-badge' }
  /** Thumbnails were switched on or off: fetch them, or let go of them. */
  | { readonly type: 'update-thumbnails' }
  /** Somebody is back after days: fetch what they missed. */
  | { readonly type: 'catch-up' }
  /** The person wants the archive, or wants to go on with it. */
  | { readonly type: 'run-archive' }
  /** The person wants this device and its place in step now. */
  | { readonly type: 'sync-now' }
  /** The terms that "For you" goes by are missing, or some are. */
  | { readonly type: 'count-terms' }
  /** A digest of the last day or week, out of turn. */
  | { readonly type: 'make-digest'; readonly every: 'day' | 'week' }
  /** The person wants everything deleted. */
  | { readonly type: 'erase-everything' };

/** A command, rebuilt from a message of any shape; undefined when it is none. */
export function parseCommand(message: unknown): Command | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  if (
    type === 'refresh' ||
    type === 'opened' ||
    type === 'paint-badge' ||
    type === 'update-thumbnails' ||
    type === 'catch-up' ||
    type === 'run-archive' ||
    type === 'sync-now' ||
    type === 'count-terms' ||
    type === 'erase-everything'
  )
    return { type };
  if (type === 'make-digest' && 'every' in message && (message.every === 'day' || message.every === 'week'))
    return { type, every: message.every };
  if (type === 'fetch-uptake' && 'id' in message && typeof message.id === 'string' && isPaperId(message.id))
    return { type, id: message.id };
  if (type !== 'fetch-feed' || !('key' in message) || typeof message.key !== 'string') return undefined;
  return isAskedFeed(message.key) ? { type, key: message.key } : undefined;
}

function isPaperId(id: string): boolean {
  return id !== '' && id.length <= ID_MAX;
}

const ID_MAX = 500;
