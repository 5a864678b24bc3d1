import type { SavedPaper } from '../../domain/saved-paper.ts';
import { isAsleep } from '../../domain/snooze.ts';

/** The parts of the library, as the navigation lists them. `hidden` holds papers that are not saved at all. */
export const SHELVES = ['all', 'to-read', 'reading', 'done', 'starred', 'snoozed', 'removed', 'hidden'] as const;
export type Shelf = (typeof SHELVES)[number];

/** Whether a saved paper stands there at `now`. What is snoozed is nowhere else but among all; what was removed only there. */
export function standsOn(shelf: Shelf, saved: SavedPaper, now: number): boolean {
  const isRemoved = saved.removedAt !== undefined;
  if (shelf === 'removed') return isRemoved;
  if (isRemoved || shelf === 'hidden') return false;
  if (shelf === 'all') return true;
  if (shelf === 'starred') return saved.starred === true;
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
