import type { RefreshState } from './refresh/refresh-state.ts';
import type { Screen } from './screen.ts';
import { type Status, statusFor } from './status.ts';

/** What the status line of a list page is about. The reading list is no answer of the service, so it has no time of its own. */
export function screenStatus(screen: Screen | undefined, now: number, isAnswer = screen?.view !== 'saved'): Status {
  return statusFor(stateOf(screen), {
    papers: screen?.total ?? 0,
    now,
    updatedAt: isAnswer ? screen?.fetched?.fetchedAt : undefined,
  });
}

/** A list that was asked for can fail while refreshing goes well; then its failure is the one to tell. */
function stateOf(screen: Screen | undefined): RefreshState | undefined {
  const { refresh, fetched } = screen ?? {};
  if (!refresh || refresh.failure || !fetched?.failure) return refresh;
  return { ...refresh, failure: fetched.failure, failingSince: fetched.triedAt, lastTriedAt: fetched.triedAt };
}
