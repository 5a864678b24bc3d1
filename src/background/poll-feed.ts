import type { Answer, Failure, PaperList } from '../domain/failure.ts';
import type { PolledFeed } from '../domain/feed.ts';
import { decideList, decideUnchanged } from '../domain/refresh/accept-list.ts';
import type { PollResult } from '../domain/refresh/after-refresh.ts';
import { readFeed } from '../store/feeds/read-feed.ts';
import type { AcceptedList } from '../store/feeds/refresh-result.ts';
import { answerWithTimeout } from './answer-with-timeout.ts';
import type { World } from './world.ts';

/** How one feed's poll ended: `result` for the schedule, and the judged list or the failure for the store. */
export interface Poll {
  readonly feed: PolledFeed;
  readonly result: PollResult;
  readonly list?: AcceptedList;
  readonly failure?: Failure;
}

/** Asks for one list and judges it against the one that we hold. Rejects only when the store does. */
export async function pollFeed(world: World, feed: PolledFeed, etag: string | undefined): Promise<Poll> {
  const { client, store } = world;
  const answer = await answerWithTimeout(world, world.pollLimitMs, (signal) =>
    client[feed]({ limit: LIST_LIMITS[feed], signal, ...(etag !== undefined && { etag }) }),
  );
  const previous = await readFeed(store, feed);
  if (answer.kind === 'not-modified') {
    const confirmed = decideUnchanged(previous);
    return { feed, result: answer, ...(confirmed && { list: { feed, papers: [], ids: confirmed.ids } }) };
  }
  if (answer.kind !== 'ok') return failedPoll(feed, answer);
  const verdict = decideList(answer.value, previous);
  if (verdict.kind !== 'swap' && verdict.kind !== 'merge') return failedPoll(feed, verdict);
  return {
    feed,
    result: resultOf(answer),
    list: {
      feed,
      papers: answer.value.papers,
      ids: verdict.ids,
      ...(verdict.kind === 'merge' && { shorter: verdict.shorter }),
    },
  };
}

export function failedPoll(feed: PolledFeed, failure: Failure): Poll {
  return { feed, result: failure, failure };
}

/** How many papers of each list are asked for. */
export const LIST_LIMITS = { trending: 50, newest: 100 } as const satisfies Record<PolledFeed, number>;

function resultOf({ etag, blockedUntil }: Extract<Answer<PaperList>, { kind: 'ok' }>): PollResult {
  return { kind: 'ok', ...(etag !== undefined && { etag }), ...(blockedUntil !== undefined && { blockedUntil }) };
}
