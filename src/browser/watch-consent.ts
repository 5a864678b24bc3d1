import type { WatchDepth } from '../domain/settings.ts';
import { extension } from './extension.ts';
import { isFirefox } from './extension-info.ts';
import { OPTIONAL_PERMISSIONS } from './optional-permissions.ts';

/** What Firefox calls a list of saved things. */
const SENT = ['bookmarksInfo'];

/** Whether ids of the list may leave this device: Firefox has a leave for it, which can be withdrawn; elsewhere the setting is all. */
export async function mayTellIds(): Promise<boolean> {
  return !isFirefox() || extension.permissions.contains(leave({ data_collection: SENT }));
}

/**
 * Asks the browser for what a depth needs, straight from a click. Comes to whether that depth may be: ids are not sent where Firefox was
 * told no, while without arXiv's hosts there is only less to tell, and nobody waits for that answer.
 */
export async function requestWatching(depth: WatchDepth): Promise<boolean> {
  if (depth === 'off') return true;
  const { feed, arxiv } = OPTIONAL_PERMISSIONS;
  const origins = [...feed.origins, ...(depth === 'full' ? arxiv.origins : [])];
  const isToAgree = depth === 'full' && isFirefox();
  const answer = extension.permissions.request(leave({ origins, ...(isToAgree && { data_collection: SENT }) }));
  if (isToAgree) return answer;
  void answer.catch(() => undefined);
  return true;
}

/** The polyfill's types are older than `data_collection` (Firefox 140). */
function leave(asked: { origins?: string[]; data_collection?: string[] }): { origins: string[] } {
  return asked as { origins: string[] };
}
