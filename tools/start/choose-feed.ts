import type { Entry } from '../feed-server/entry.ts';
import { asIfToday, readRecordedDays } from '../feed-server/recorded-days.ts';
import { type FeedServer, startFeedServer } from '../feed-server/server.ts';
import { trendingOrder } from '../feed-server/trending-order.ts';
import { sampleFeed } from '../sample-feed/sample-feed.ts';

/** Where the papers come from, and a sentence about it. */
export interface ChosenFeed {
  readonly words: string;
  /** What stands for huggingface.co; missing when it is asked itself. */
  readonly server?: FeedServer;
}

interface FeedOptions {
  /** A folder of recorded days. */
  readonly dir: string | undefined;
  /** Keep three papers for later. */
  readonly holdBackThree: boolean;
}

const PROBE = 'https://huggingface.co/api/daily_papers?limit=1';
const PROBE_LIMIT_MS = 5000;

/** The folder that was asked for; else the live service; else, when it can't be reached, the sample feed. */
export async function chooseFeed({ dir, holdBackThree }: FeedOptions): Promise<ChosenFeed> {
  const now = Date.now();
  if (dir !== undefined) {
    const entries = asIfToday(readRecordedDays(dir), now);
    const server = await serve({ entries, trending: trendingOrder(entries, now) }, holdBackThree);
    return { server, words: `Serving ${entries.length} recorded papers from ${dir}, dated as if they came today.` };
  }
  const obstacle = await obstacleToService();
  if (obstacle === undefined) return { words: 'Papers come from huggingface.co, live.' };
  const sample = sampleFeed(now);
  const server = await serve(sample, holdBackThree);
  return {
    server,
    words: `huggingface.co can't be reached (${obstacle}): serving the ${sample.entries.length} invented papers of the sample feed in its place.`,
  };
}

/** Places in the trending list, early enough to be seen when they arrive. */
const HELD_BACK = [0, 2, 5];

async function serve(
  { entries, trending }: { readonly entries: readonly Entry[]; readonly trending: readonly string[] },
  holdBackThree: boolean,
): Promise<FeedServer> {
  const server = await startFeedServer({ entries, trending });
  if (holdBackThree) server.holdBack(HELD_BACK.flatMap((place) => trending[place] ?? []));
  return server;
}

async function obstacleToService(): Promise<string | undefined> {
  try {
    const response = await fetch(PROBE, { signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    await response.body?.cancel();
    return response.ok ? undefined : `it answers ${response.status}`;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return `no answer within ${PROBE_LIMIT_MS / 1000} s`;
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error ? cause.message : String(error);
  }
}
