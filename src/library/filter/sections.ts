import type { SavedPaper } from '../../domain/saved-paper.ts';
import { SHELVES, type Shelf } from '../../domain/shelf.ts';
import { isAsleep } from '../../domain/snooze.ts';
import { standingNews } from '../../domain/watching/paper-news.ts';

/** Whether a saved paper stands there at `now`. What is snoozed is nowhere else but among all; what was removed only there. */
export function standsOn(shelf: Shelf, saved: SavedPaper, now: number): boolean {
  const isRemoved = saved.removedAt !== undefined;
  if (shelf === 'removed') return isRemoved;
  if (isRemoved || shelf === 'hidden') return false;
  if (shelf === 'all') return true;
  if (shelf === 'starred') return saved.starred === true;
  if (shelf === 'news') return standingNews(saved.news) !== undefined;
  if (shelf === 'snoozed') return isSnoozed(saved, now);
  return saved.state === shelf && !isSnoozed(saved, now);
}

/** Off the list until its time; the background then brings it back on top, and until it wakes the page goes by the clock. */
export function isSnoozed(saved: SavedPaper, now: number): boolean {
  return isAsleep(saved) && (saved.snoozedUntil ?? 0) > now;
}

/** How many papers stand on each shelf. */
export function shelfCounts(papers: Iterable<SavedPaper>, now: number): Record<Shelf, number> {
  const counts = Object.fromEntries(SHELVES.map((shelf) => [shelf, 0])) as Record<Shelf, number>;
  for (const saved of papers) {
    for (const shelf of SHELVES) if (standsOn(shelf, saved, now)) counts[shelf] += 1;
  }
  return counts;
}
