import { DAY_MS, MINUTE_MS } from '../domain/durations.ts';
import type { Answer, Failure } from '../domain/failure.ts';
import type { ArxivPaper } from '../domain/uptake/arxiv-paper.ts';
import { dropBody, readLimitedBody } from '../http/limited-body.ts';
import { refusal } from '../http/refusal.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { type HttpEnvironment, send } from '../http/send.ts';
import { parseAtom } from './parse-atom.ts';

/** Asks arXiv for papers by their ids, 100 at most. Comes to a named value and never rejects. */
export type AskArxiv = (ids: readonly string[], signal?: AbortSignal) => Promise<Answer<readonly ArxivPaper[]>>;

export type ArxivOptions = Pick<HttpEnvironment, 'fetch' | 'now'> & {
  readonly origin?: string;
  readonly timeLimitMs?: number;
  readonly byteLimit?: number;
};

/** A way to ask arXiv's interface, which learns the ids, and nothing of who asks. When to ask is the caller's to know (`arxiv-pace.ts`). */
export function arxivAsker(options: ArxivOptions): AskArxiv {
  const { origin = 'https://export.arxiv.org' } = options;
  return async (ids, signal) => {
    const url = new URL('/api/query', origin);
    url.searchParams.set('id_list', ids.join());
    url.searchParams.set('max_results', String(ARXIV_IDS_MAX));
    return askXml(options, { url: url.href, accept: 'application/atom+xml', parse: parseAtom, signal });
  };
}

const ARXIV_IDS_MAX = 100;
/** arXiv lets nobody in again sooner (seen in November 2026). */
const REST_MS = 10 * MINUTE_MS;

interface XmlQuestion<T> {
  readonly url: string;
  readonly accept: string;
  readonly parse: (text: string) => T | Extract<Failure, { kind: 'bad-payload' }>;
  readonly signal?: AbortSignal | undefined;
}

/** What any of arXiv's hosts answers. Comes to a named value and never rejects. */
export async function askXml<T extends object>(
  { fetch, now, timeLimitMs = 20_000, byteLimit = 3 * 1024 * 1024 }: ArxivOptions,
  { url, accept, parse, signal }: XmlQuestion<T>,
): Promise<Answer<T>> {
  return send({ fetch, timeLimitMs }, { url, signal, headers: { accept } }, (response) =>
    readAnswer(response, now(), byteLimit, parse),
  );
}

async function readAnswer<T extends object>(
  response: Response,
  now: number,
  byteLimit: number,
  parse: XmlQuestion<T>['parse'],
): Promise<Answer<T>> {
  const refused = refusal(response, now, restUntil);
  if (refused) {
    dropBody(response);
    return refused;
  }
  const text = await readLimitedBody(response, byteLimit);
  if (text === 'too-large') return { kind: 'bad-payload', at: 'size' };
  const read = parse(text);
  return 'kind' in read ? read : { kind: 'ok', value: read };
}

function restUntil(headers: Headers, now: number): number {
  return now + Math.min(Math.max(retryAfterMs(headers, now) ?? 0, REST_MS), DAY_MS);
}
