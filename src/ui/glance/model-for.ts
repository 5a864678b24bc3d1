import { feedDayAt } from '../../domain/feed-day.ts';
import type { RefreshState } from '../../domain/refresh-state.ts';
import type { Screen, View } from '../../domain/screen.ts';
import { isFailed, statusFor } from '../../domain/status.ts';
import { statusPhrases } from '../../domain/status-phrases.ts';
import type { GlanceModel, Notice, OpenPaper } from './model.ts';

/** What the page draws at `now`, from the screen that was read and what the person did to it. */
export function modelFor(given: {
  now: number;
  view: View;
  screen: Screen | undefined;
  labelsSince: number;
  open?: OpenPaper | undefined;
  notice?: Notice | undefined;
}): GlanceModel {
  const { now, view, screen, labelsSince, open, notice } = given;
  const status = statusFor(stateOf(screen), {
    papers: screen?.total ?? 0,
    now,
    updatedAt: view === 'saved' ? undefined : screen?.fetched?.fetchedAt,
  });
  return {
    now,
    view,
    ...(screen && { screen }),
    labelsSince,
    ...(open && { open }),
    status: statusPhrases(status),
    ...(isFailed(status) && { failure: status }),
    isRefreshing: status.kind === 'refreshing',
    today: feedDayAt(now),
    ...(notice && { notice }),
  };
}

/** A day that was asked for can fail while refreshing goes well; then its failure is the one to tell. */
function stateOf(screen: Screen | undefined): RefreshState | undefined {
  const { refresh, fetched } = screen ?? {};
  if (!refresh || refresh.failure || !fetched?.failure) return refresh;
  return { ...refresh, failure: fetched.failure, failingSince: fetched.triedAt, lastTriedAt: fetched.triedAt };
}
