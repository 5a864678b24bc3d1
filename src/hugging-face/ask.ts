import type { RequestWindow } from '../domain/archive/month-page.ts';
import type { Answer, Failure } from '../domain/failure.ts';
import type { RequestBucket } from '../domain/refresh/refresh-state.ts';
import { dropBody, readLimitedBody } from '../http/limited-body.ts';
import { withTimeout } from '../http/with-timeout.ts';
import type { BadPayload } from './parse.ts';
import { asksToRest, requestWindow, restAfterLast, restAfterRefusal } from './rate-limit.ts';

/** What asking needs of the world. `now` answers ms since 1970. */
export interface HttpEnvironment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
  readonly timeLimitMs: number;
  readonly byteLimit: number;
}

interface Question<T> {
  readonly url: string;
  readonly parse: (json: unknown) => T | BadPayload;
  readonly etag?: string | undefined;
  /** What the service counts it with; with the lists when missing. */
  readonly bucket?: RequestBucket | undefined;
  /** An abort is answered as 'timeout': the caller's own time was up. */
  readonly signal?: AbortSignal | undefined;
}

/** An answer, and what came with it: the `Link` header, and what is left of the service's window. */
export interface Reply<T> {
  readonly answer: Answer<T>;
  readonly link: string | null;
  readonly window?: RequestWindow | undefined;
}

/** One request: headers and body within the time and byte limits, parsed. Every outcome is a named value; never rejects. */
export async function ask<T extends object>(world: HttpEnvironment, question: Question<T>): Promise<Reply<T>> {
  try {
    const asked = await withTimeout(world.timeLimitMs, question.signal, (signal) => request(world, question, signal));
    return asked === 'timeout' ? failed({ kind: 'timeout' }) : asked;
  } catch {
    // `fetch` and the body's stream reject when there is no network, no name, no trust or the connection broke: one thing to a reader.
    return failed({ kind: 'offline' });
  }
}

async function request<T extends object>(
  world: HttpEnvironment,
  question: Question<T>,
  signal: AbortSignal,
): Promise<Reply<T>> {
  // Taken out of `world`: a browser's fetch refuses to be called as somebody's method.
  const { fetch, now, byteLimit } = world;
  const response = await fetch(question.url, {
    signal,
    headers: headersFor(question.etag),
    // With a host permission the browser would send all cookies, SameSite=Strict too.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // The ETag is ours to handle; the browser's cache would turn a 304 into an old 200.
    cache: 'no-store',
    // Not 'error', which looks like being offline; not 'follow', which would already have asked the other host.
    redirect: 'manual',
  });

  const refused = refusal(response, now(), question.bucket);
  if (refused) {
    dropBody(response);
    return { answer: refused, link: null };
  }

  const text = await readLimitedBody(response, byteLimit);
  if (text === 'too-large') return failed({ kind: 'bad-payload', at: 'size' });
  const json = parseJson(text);
  if (json === NOT_JSON) return failed({ kind: 'bad-payload', at: 'json' });
  const value = question.parse(json);
  if (isBadPayload(value)) return failed(value);
  const etag = usableEtag(response.headers.get('etag'));
  const blockedUntil = restAfterLast(response.headers, now(), question.bucket);
  return {
    answer: {
      kind: 'ok',
      value,
      ...(etag !== undefined && { etag }),
      ...(blockedUntil !== undefined && { blockedUntil }),
    },
    link: response.headers.get('link'),
    window: requestWindow(response.headers, now()),
  };
}

/** What the status line and headers already decide; undefined when the body has the word. */
export function refusal(response: Response, now: number, bucket?: RequestBucket): Answer<never> | undefined {
  const { status, headers } = response;
  if (status === 304) return { kind: 'not-modified' };
  if (status === 429 || (status === 503 && asksToRest(headers, now))) {
    return { kind: 'rate-limited', until: restAfterRefusal(headers, now, bucket) };
  }
  // In a browser a redirect is an "opaqueredirect" of status 0, in Node the 3xx itself.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    return { kind: 'bad-payload', at: 'redirect' };
  if (!response.ok) return { kind: 'http-error', status };
  // A wrong label on good JSON is forgiven; a page for people (a portal's log-in, a maintenance notice) is not even read.
  if (/\bhtml\b/i.test(headers.get('content-type') ?? '')) return { kind: 'bad-payload', at: 'content-type' };
  return undefined;
}

function headersFor(etag: string | undefined): Record<string, string> {
  const usable = usableEtag(etag);
  return { accept: 'application/json', ...(usable !== undefined && { 'if-none-match': usable }) };
}

/** An ETag that a header can carry; a damaged one would make every fetch fail. */
function usableEtag(etag: string | null | undefined): string | undefined {
  return etag && etag.length <= 256 && /^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(etag) ? etag : undefined;
}

const NOT_JSON = Symbol('not JSON');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function isBadPayload(value: object): value is BadPayload {
  return 'kind' in value && value.kind === 'bad-payload';
}

function failed(failure: Failure): Reply<never> {
  return { answer: failure, link: null };
}
