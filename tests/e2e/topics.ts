import { deflateRawSync } from 'node:zlib';
import { archiveMonths } from '../../src/domain/archive/archive-plan.ts';
import type { Paper } from '../../src/domain/paper.ts';
import type { RunningExtension } from '../../tools/browsers/running-extension.ts';

/** What rises in the last month that is over; each month before has others alone. */
export const RISEN = 'lighthouse-based agents';
/** What every month has. */
export const STEADY = 'harbour segmentation';
const PAPERS_A_MONTH = 80;
/** The archive's other months are there and empty. */
const MONTHS_FILLED = 5;

/** Writes an archive into the storage whose last month has risen; only the first and the one that runs are still to be read. */
export async function haveRisenTopic(extension: RunningExtension): Promise<void> {
  const now = Date.now();
  const [, ...over] = archiveMonths(now);
  const months = over.slice(0, -1).map((month, back) => {
    const papers = back < MONTHS_FILLED ? papersOf(month, back === 0) : [];
    const packed = deflateRawSync(JSON.stringify(papers)).toString('base64');
    return { month, ids: papers.map(({ id }) => id), packed };
  });
  await extension.inside(
    async ({ rows, readAt }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('paperglance-cache');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction(['archiveMonths', 'archiveBlocks'], 'readwrite');
      for (const { month, ids, packed } of rows) {
        writing.objectStore('archiveMonths').put({ month, readAt, papers: ids.length });
        const bytes = Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0));
        if (ids.length > 0) writing.objectStore('archiveBlocks').put({ month, ids, packed: bytes });
      }
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    { rows: months, readAt: now },
  );
}

function papersOf(month: string, isLast: boolean): Paper[] {
  return Array.from({ length: PAPERS_A_MONTH }, (_, at) => ({
    id: `made-up-${month}-${at}`,
    title: `${at % 4 === 1 ? 'Harbour segmentation' : at % 2 === 0 && isLast ? 'Lighthouse-based agents' : 'Simple results'}, part ${at}`,
    abstract: at % 4 === 2 && isLast ? 'The lighthouse agent waits.' : '',
    authors: ['Ada Lovelace'],
    votes: 1,
    featuredOn: `${month}-${String(1 + (at % 28)).padStart(2, '0')}`,
  }));
}
