import { archiveMonths } from '../../src/domain/archive/archive-plan.ts';
import type { RunningExtension } from '../../tools/browsers/running-extension.ts';
import { datedDiscussionId } from '../../tools/feed-server/entry.ts';
import type { ServedFeed } from './served-feed.ts';

/** Of a paper of 2023 that no list of today names. */
export const OLD_TITLE = 'A Lighthouse for Gradient Descent';

/** Another one. */
export const OTHER_OLD_TITLE = 'Letters from an Old Harbour';

/** Makes two of the papers that the feed holds back ones of May 2023, and serves them there. */
export function serveOldPapers(feed: ServedFeed): void {
  for (const [index, title] of [OLD_TITLE, OTHER_OLD_TITLE].entries()) {
    const late = feed.late[index];
    if (!late) throw new Error('The sample feed holds too few papers back.');
    feed.patch(late.paper.id, (entry) => {
      const at = Date.UTC(2023, 4, 16, 12);
      entry.title = title;
      Object.assign(entry.paper, {
        id: `2305.0877${index}`,
        title,
        publishedAt: new Date(at).toISOString(),
        submittedOnDailyAt: '2023-05-16T00:00:00.000Z',
        discussionId: datedDiscussionId(entry.paper.discussionId, at),
      });
    });
  }
}

/** Writes into the storage that the archive has all months but the first and the one that runs: reading those is a matter of seconds. */
export async function haveAllButTwoMonths(extension: RunningExtension): Promise<void> {
  const now = Date.now();
  const months = archiveMonths(now).slice(1, -1);
  await extension.inside(
    async ({ rows }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('paperglance-cache');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction('archiveMonths', 'readwrite');
      for (const row of rows) writing.objectStore('archiveMonths').put(row);
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    { rows: months.map((month) => ({ month, readAt: now, papers: 0 })) },
  );
}
