import { type Answer, json, jsonError } from './answer.ts';
import { type Bucket, rateLimitHeaders } from './rate-limit.ts';

/** The ways the server can be told to fail. */
export const FAIL_MODES = [
  'slow-headers', // the connection stands, no header ever comes
  'trickle', // headers and the start of the body, then one space at a time for ever
  '429', // Retry-After in seconds
  '429-date', // Retry-After as a date
  '429-ratelimit', // no Retry-After: only RateLimit tells
  '500',
  '404',
  'html', // 200 with a page instead of JSON
  'truncated', // a complete answer whose JSON stops half-way
  'empty', // 200 []
  'reset', // the connection breaks before a header (a browser may retry once by itself)
  'wrong-shape', // 200 with JSON of another form
  'wrong-entries', // two of three entries without an id
  'huge', // 6 MB of valid JSON
  'redirect-cross-origin', // 302 to a host nobody gave leave for
] as const;
export type FailMode = (typeof FAIL_MODES)[number];

/** What a client gets: a whole answer, or something that never becomes one. */
export type Failing =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'hang' }
  | { readonly kind: 'trickle' }
  | { readonly kind: 'reset' };

export interface FailContext {
  /** What the server would have said. */
  readonly answer: Answer;
  readonly now: number;
  readonly retryAfterSeconds: number;
  readonly bucket: Bucket;
  readonly limit: number;
}

export function failingAs(mode: FailMode, context: FailContext): Failing {
  if (mode === 'slow-headers') return { kind: 'hang' };
  if (mode === 'trickle' || mode === 'reset') return { kind: mode };
  return { kind: 'answer', answer: failedAnswer(mode, context) };
}

type WholeMode = Exclude<FailMode, 'slow-headers' | 'trickle' | 'reset'>;

function failedAnswer(mode: WholeMode, { answer, now, retryAfterSeconds, bucket, limit }: FailContext): Answer {
  switch (mode) {
    case '429':
      return tooMany(bucket, retryAfterSeconds, limit, { 'Retry-After': String(retryAfterSeconds) });
    case '429-date':
      return tooMany(bucket, retryAfterSeconds, limit, {
        'Retry-After': new Date(now + retryAfterSeconds * 1000).toUTCString(),
      });
    case '429-ratelimit':
      return tooMany(bucket, retryAfterSeconds, limit, {});
    case '500':
      return jsonError(500, 'InternalError', 'Internal Server Error');
    case '404':
      return jsonError(404, 'NotFound', 'Not found');
    case 'html':
      return withBody(
        '<!doctype html><title>Hugging Face</title><h1>We will be back soon</h1>',
        'text/html; charset=utf-8',
      );
    case 'truncated':
      return withBody(answer.body.slice(0, Math.floor(answer.body.length / 2)), 'application/json; charset=utf-8');
    case 'empty':
      return json([]);
    case 'wrong-shape':
      return json({ papers: { total: 3, items: 'moved' } });
    case 'wrong-entries':
      return json(withoutMostIds(JSON.parse(answer.body)));
    case 'huge':
      return json([{ paper: { id: '2601.00001', title: 'x'.repeat(6_000_000) } }]);
    case 'redirect-cross-origin':
      return { status: 302, headers: { Location: 'https://elsewhere.example/api/daily_papers' }, body: '' };
  }
}

export function tooMany(bucket: Bucket, seconds: number, limit: number, headers: Record<string, string>): Answer {
  const error = jsonError(429, 'RateLimited', 'Too many requests, please try again later.');
  return { ...error, headers: { ...error.headers, ...rateLimitHeaders(bucket, limit, 0, seconds), ...headers } };
}

function withBody(body: string, type: string): Answer {
  return { status: 200, headers: { 'Content-Type': type }, body };
}

function withoutMostIds(entries: unknown): unknown {
  if (!Array.isArray(entries)) return { error: 'moved' };
  return entries.map((entry, index) =>
    index % 3 === 0 ? entry : { ...entry, paper: { ...entry.paper, id: undefined } },
  );
}
