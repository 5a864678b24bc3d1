import { DAY_MS, MINUTE_MS } from '../domain/durations.ts';
import type { Answer } from '../domain/failure.ts';
import type { ArxivPaper } from '../domain/uptake/arxiv-paper.ts';
import { dropBody, readLimitedBody } from '../http/limited-body.ts';
import { refusal } from '../http/refusal.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { type HttpEnvironment, send } from '../http/send.ts';
import { parseAtom } from './parse-atom.ts';

/** Asks arXiv for papers by their ids, 100 at most. Comes to a named value and never rejects. */
export type AskArxiv = (ids: readonly string[], signal?: AbortSignal) => Promise<Answer<readonly ArxivPaper[]>>;

type ArxivOptions = Pick<HttpEnvironment, 'fetch' | 'now'> & {
  readonly origin?: string;
  readonly timeLimitMs?: number;
  readonly byteLimit?: number;
};

/** A way to ask arXiv's interface, which learns the ids, and nothing of who asks. When to ask is the caller's to know (`arxiv-pace.ts`). */
export function arxivAsker({
  fetch,
  now,
  origin = 'https://export.arxiv.org',
  timeLimitMs = 20_000,
  byteLimit = 3 * 1024 * 1024,
}: ArxivOptions): AskArxiv {
  return async (ids, signal) => {
    const url = new URL('/api/query', origin);
    url.searchParams.set('id_list', ids.join());
    url.searchParams.set('max_results', String(MOST_IDS));
    return send(
      { fetch, timeLimitMs },
      { url: url.href, signal, headers: { accept: 'application/atom+xml' } },
      (response) => readAnswer(response, now(), byteLimit),
    );
  };
}

const MOST_IDS = 100;
/** arXiv lets nobody in again sooner (seen in November 2026). */
const REST_MS = 10 * MINUTE_MS;

async function readAnswer(response: Response, now: number, byteLimit: number): Promise<Answer<readonly ArxivPaper[]>> {
  const refused = refusal(response, now, restUntil);
  if (refused) {
    dropBody(response);
    return refused;
  }
  const text = await readLimitedBody(response, byteLimit);
  if (text === 'too-large') return { kind: 'bad-payload', at: 'size' };
  const papers = parseAtom(text);
  return 'kind' in papers ? papers : { kind: 'ok', value: papers };
}

function restUntil(headers: Headers, now: number): number {
  return now + Math.min(Math.max(retryAfterMs(headers, now) ?? 0, REST_MS), DAY_MS);
}
