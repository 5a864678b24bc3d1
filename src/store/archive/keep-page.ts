import type { MonthPage } from '../../domain/archive/month-page.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { packPapers } from './pack-papers.ts';

/** How far a month was read: the page to ask for next, undefined where all are there. */
export interface MonthReading {
  readonly next: number | undefined;
}

/** Where to go on with a month. Pages of another month, and those read a day ago or longer, are let go of: the order of a list moves. */
export async function readMonthPages(store: Store, month: string, now: number): Promise<MonthReading> {
  const cache = cacheOf(store);
  return cache.transaction('rw', cache.archivePages, async () => {
    const pages = await cache.archivePages.toArray();
    const isGood = pages.every((page) => page.month === month && Math.abs(now - page.at) < PAGES_KEPT_MS);
    if (!isGood) {
      await cache.archivePages.clear();
      return { next: 0 };
    }
    return { next: pages.some(({ isLast }) => isLast) ? undefined : pages.length };
  });
}

/** Keeps a page; nothing where another one holds the lease or the archive was deleted. */
export async function keepPage(
  store: Store,
  { month, page, now, holder }: { month: string; page: number; now: number; holder: string },
  { papers, isLast }: Pick<MonthPage, 'papers' | 'isLast'>,
): Promise<void> {
  const cache = cacheOf(store);
  const packed = await packPapers(papers);
  await cache.transaction('rw', cache.archive, cache.archivePages, async () => {
    const state = await cache.archive.get('state');
    if (state?.lease?.holder !== holder) return;
    await cache.archivePages.put({ month, page, at: now, isLast, papers: papers.length, packed });
  });
}

const PAGES_KEPT_MS = DAY_MS;
