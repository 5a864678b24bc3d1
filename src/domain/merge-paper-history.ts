import { POLLED_FEEDS } from './feed.ts';
import type { PaperHistory } from './paper-history.ts';

/**
 * What two libraries know of one paper, together: whatever happened in either of them happened, and when it first did. The same object
 * as `known` where nothing is added to it.
 */
export function mergeHistoryOf(known: PaperHistory | undefined, told: PaperHistory): PaperHistory {
  if (!known) return told;
  const readAt = earliest(known.readAt, told.readAt);
  const announcedAt = earliest(known.announcedAt, told.announcedAt);
  const hiddenAt = earliest(known.hiddenAt, told.hiddenAt);
  const title = known.title ?? told.title;
  const merged: PaperHistory = {
    id: known.id,
    listedAt: earliestOf(known.listedAt, told.listedAt),
    seenAt: earliestOf(known.seenAt, told.seenAt),
    ...(readAt !== undefined && { readAt }),
    ...(announcedAt !== undefined && { announcedAt }),
    ...(hiddenAt !== undefined && { hiddenAt }),
    ...(title !== undefined && { title }),
    touchedAt: Math.max(known.touchedAt, told.touchedAt),
  };
  return isSameMark(merged, known) ? known : merged;
}

/** The mark, hidden as `told` says it, or not at all. */
export function hiddenAs(mark: PaperHistory, told: PaperHistory | undefined): PaperHistory {
  const { hiddenAt: _, title: __, ...rest } = mark;
  const { hiddenAt, title } = told ?? {};
  const as: PaperHistory = {
    ...rest,
    ...(hiddenAt !== undefined && { hiddenAt }),
    ...(title !== undefined && { title }),
  };
  return isSameMark(as, mark) ? mark : as;
}

/**
 * The mark without what a change did to it: each time that is still the one which the change wrote is again as it was before; what
 * happened since stays. Undefined where nothing is left.
 */
export function withoutChange(
  now: PaperHistory,
  before: PaperHistory | undefined,
  after: PaperHistory,
): PaperHistory | undefined {
  const back = <T>(at: T, was: T, became: T): T => (at === became ? was : at);
  const readAt = back(now.readAt, before?.readAt, after.readAt);
  const announcedAt = back(now.announcedAt, before?.announcedAt, after.announcedAt);
  const isHiddenStill = now.hiddenAt === after.hiddenAt;
  const touchedAt = back(now.touchedAt, before?.touchedAt ?? now.touchedAt, after.touchedAt);
  const { readAt: _, announcedAt: __, ...rest } = isHiddenStill ? hiddenAs(now, before) : now;
  const undone: PaperHistory = {
    ...rest,
    listedAt: timesBack(now.listedAt, before?.listedAt, after.listedAt),
    seenAt: timesBack(now.seenAt, before?.seenAt, after.seenAt),
    ...(readAt !== undefined && { readAt }),
    ...(announcedAt !== undefined && { announcedAt }),
    touchedAt,
  };
  const isBlank = Object.keys({ ...undone.listedAt, ...undone.seenAt }).length === 0;
  const happened = [readAt, announcedAt, undone.hiddenAt];
  return !before && isBlank && happened.every((at) => at === undefined) ? undefined : undone;
}

function isSameMark(a: PaperHistory, b: PaperHistory): boolean {
  const isSameTimes = (x: Times, y: Times) => POLLED_FEEDS.every((feed) => x[feed] === y[feed]);
  return (
    a.readAt === b.readAt &&
    a.announcedAt === b.announcedAt &&
    a.hiddenAt === b.hiddenAt &&
    a.title === b.title &&
    a.touchedAt === b.touchedAt &&
    isSameTimes(a.listedAt, b.listedAt) &&
    isSameTimes(a.seenAt, b.seenAt)
  );
}

type Times = PaperHistory['listedAt'];

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function earliestOf(known: Times, told: Times): Times {
  return timesFrom((feed) => earliest(known[feed], told[feed]));
}

function timesBack(now: Times, before: Times = {}, after: Times): Times {
  return timesFrom((feed) => (now[feed] === after[feed] ? before[feed] : now[feed]));
}

function timesFrom(time: (feed: (typeof POLLED_FEEDS)[number]) => number | undefined): Times {
  return Object.fromEntries(
    POLLED_FEEDS.flatMap((feed) => {
      const at = time(feed);
      return at === undefined ? [] : [[feed, at]];
    }),
  );
}
