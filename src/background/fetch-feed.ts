import type { Answer, Failure, PaperList } from '../domain/failure.ts';
import type { BrowsedFeed } from '../domain/feed.ts';
import { parseFeedKey } from '../domain/feed-key.ts';
import { judgeList } from '../domain/judge-list.ts';
import { BLOCKED_MAX_MS } from '../domain/refresh-policy.ts';
import { applyFeed } from '../store/apply-feed.ts';
import { failFeed } from '../store/fail-feed.ts';
import { readFeed } from '../store/read-feed.ts';
import { readRefreshState } from '../store/refresh-state.ts';
import type { World } from './world.ts';

const SEARCH_LIMIT = 60;

/** Fetches a list that somebody asked for into the store: a day, week or month, a search, one paper. Its failure is stored too. */
export async function fetchFeed(world: World, key: BrowsedFeed): Promise<void> {
  const { store, now } = world;
  const answer = await ask(world, key);
  if (answer.kind === 'not-modified') return;
  if (answer.kind !== 'ok') return failFeed(store, key, answer, now());
  const verdict = judgeList(answer.value, await readFeed(store, key), { mayBeEmpty: true });
  if (verdict.kind === 'empty' || verdict.kind === 'bad-payload') return failFeed(store, key, verdict, now());
  await applyFeed(store, key, answer.value.papers, now());
}

async function ask(world: World, key: BrowsedFeed): Promise<Answer<PaperList>> {
  const refusal = await whyNot(world);
  if (refusal) return refusal;
  const { client } = world;
  const feed = parseFeedKey(key);
  switch (feed?.kind) {
    case 'day':
      return client.day(feed.day);
    case 'week':
      return client.week(feed.week);
    case 'month':
      return client.month(feed.month);
    case 'search':
      return client.search(feed.query, SEARCH_LIMIT);
    case 'paper': {
      const answer = await client.paper(feed.id);
      return answer.kind === 'ok' ? { ...answer, value: { papers: [answer.value], unreadable: 0 } } : answer;
    }
    default:
      return { kind: 'not-modified' };
  }
}

/** A pause that the service asked for holds for everything, and without access there is nobody to ask. */
async function whyNot({ store, now, hasAccess }: World): Promise<Failure | undefined> {
  if (!(await hasAccess())) return { kind: 'no-access' };
  const blockedUntil = (await readRefreshState(store))?.blockedUntil ?? 0;
  const isBlocked = blockedUntil > now() && blockedUntil <= now() + BLOCKED_MAX_MS;
  return isBlocked ? { kind: 'rate-limited', until: blockedUntil } : undefined;
}
