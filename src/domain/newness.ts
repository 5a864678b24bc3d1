import { POLLED_FEEDS, type PolledFeed } from './feed.ts';
import type { PaperHistory } from './paper-history.ts';

/**
 * The mark once `feed` has named the paper. A listing keeps its first time, so this can run twice.
 * `baseline`: the list was there before the person came, so it never was New.
 */
export function listMark(
  mark: PaperHistory | undefined,
  { id, feed, now, baseline }: { id: string; feed: PolledFeed; now: number; baseline: boolean },
): PaperHistory {
  if (mark?.listedAt[feed] !== undefined) return mark;
  return {
    ...mark,
    id,
    listedAt: { ...mark?.listedAt, [feed]: now },
    seenAt: { ...mark?.seenAt, ...(baseline && { [feed]: 0 }) },
    touchedAt: now,
  };
}

/** Listed by that feed and not yet shown there. Hidden papers are never unseen. */
export function unseenIn(mark: PaperHistory, feed: PolledFeed): boolean {
  return mark.hiddenAt === undefined && mark.listedAt[feed] !== undefined && mark.seenAt[feed] === undefined;
}

/** What the badge counts. */
export function isUnseen(mark: PaperHistory): boolean {
  return POLLED_FEEDS.some((feed) => unseenIn(mark, feed));
}

/** The mark once the paper was shown: seen in every feed that lists it. The same object when nothing changes. */
export function seeMark(mark: PaperHistory, now: number): PaperHistory {
  const waiting = POLLED_FEEDS.filter((feed) => mark.listedAt[feed] !== undefined && mark.seenAt[feed] === undefined);
  if (waiting.length === 0) return mark;
  const seenAt = { ...mark.seenAt };
  for (const feed of waiting) seenAt[feed] = now;
  return { ...mark, seenAt, touchedAt: now };
}
