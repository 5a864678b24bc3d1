import type { RefreshState } from './refresh/refresh-state.ts';
import { isFeedView, type Screen } from './screen.ts';
import { type Status, statusFor } from './status.ts';

/**
 * What the status line of a list page is about. The reading list and what was found are no answers of the service: they have no time
 * of their own, and that they are empty says nothing of what it sent.
 */
export function screenStatus(screen: Screen | undefined, now: number, isAnswer = isFeedView(screen?.view)): Status {
  return statusFor(stateOf(screen), {
    papers: isAnswer ? papersIn(screen) : undefined,
    now,
    updatedAt: isAnswer ? screen?.fetched?.fetchedAt : undefined,
  });
}

/** None is only what never came: a list that came can be all hidden, muted or narrowed away, and another may have come. */
function papersIn(screen: Screen | undefined): number | undefined {
  if (!screen || screen.total > 0) return screen?.total ?? 0;
  const { fetched, refresh, isPart, muted } = screen;
  const hasSome = isPart || muted || fetched?.fetchedAt || refresh?.lastOkAt !== undefined;
  return hasSome ? undefined : 0;
}

/** A list that was asked for can fail while refreshing goes well; then its failure is the one to tell. */
function stateOf(screen: Screen | undefined): RefreshState | undefined {
  const { refresh, fetched } = screen ?? {};
  if (!refresh || refresh.failure || !fetched?.failure) return refresh;
  return { ...refresh, failure: fetched.failure, failingSince: fetched.triedAt, lastTriedAt: fetched.triedAt };
}
