import type { Answer, PaperList } from '../domain/failure.ts';
import type { AskedFeed } from '../domain/feed.ts';
import { parseFeedKey } from '../domain/feed-key.ts';
import { decideList } from '../domain/refresh/accept-list.ts';
import { applyFeed } from '../store/feeds/apply-feed.ts';
import { failFeed } from '../store/feeds/fail-feed.ts';
import { readFeed } from '../store/feeds/read-feed.ts';
import { retryOnQuota } from '../store/retry-on-quota.ts';
import { indexPapers } from '../store/search/index-papers.ts';
import { askUnlessRefused } from './ask-unless-refused.ts';
import { attempt } from './attempt.ts';
import { LIST_LIMITS } from './poll-feed.ts';
import { sharedByKey } from './shared-by-key.ts';
import type { World } from './world.ts';

/**
 * Fetches a list that somebody asked for into the store: a day, week or month, a search, one paper, or what is trending where that
 * is not followed. Its failure is stored too.
 * Whoever asks for the same list meanwhile waits for the same answer. Rejects only when the store does.
 */
export const fetchFeed: (world: World, key: AskedFeed) => Promise<void> = sharedByKey(fetchOnce);

async function fetchOnce(world: World, key: AskedFeed): Promise<void> {
  const { store, now } = world;
  try {
    const answer = await askFor(world, key);
    if (answer.kind === 'not-modified') return;
    if (answer.kind !== 'ok') return await failFeed(store, key, answer, now());
    const verdict = decideList(answer.value, await readFeed(store, key), { mayBeEmpty: true });
    if (verdict.kind === 'empty' || verdict.kind === 'bad-payload') return await failFeed(store, key, verdict, now());
    await retryOnQuota(store, () => applyFeed(store, key, answer.value.papers, now()), world);
    await attempt(world, () => indexPapers(store));
  } catch (error) {
    // What was answered could not be kept. Without a word of it the page would wait for ever.
    await attempt(world, () => failFeed(store, key, { kind: 'storage' }, now()));
    throw error;
  }
}

function askFor(world: World, key: AskedFeed): Promise<Answer<PaperList>> {
  return askUnlessRefused(world, {
    limitMs: BROWSE_LIMIT_MS,
    bucket: parseFeedKey(key)?.kind === 'search' ? 'search' : 'api',
    ask: (signal) => ask(world, key, signal),
  });
}

/** A month has some ten pages; a pending message keeps the worker alive for five minutes. */
const BROWSE_LIMIT_MS = 120_000;
const SEARCH_LIMIT = 60;

async function ask({ client }: World, key: AskedFeed, signal: AbortSignal): Promise<Answer<PaperList>> {
  const feed = parseFeedKey(key);
  switch (feed?.kind) {
    case 'trending':
      return client.trending({ limit: LIST_LIMITS.trending, signal });
    case 'day':
      return client.day(feed.day, { signal });
    case 'week':
      return client.week(feed.week, { signal });
    case 'month':
      return client.month(feed.month, { signal });
    case 'search':
      return client.search(feed.query, SEARCH_LIMIT, { signal });
    case 'paper': {
      const answer = await client.paper(feed.id, { signal });
      return answer.kind === 'ok' ? { ...answer, value: { papers: [answer.value], unreadable: 0 } } : answer;
    }
    default:
      return { kind: 'not-modified' };
  }
}
