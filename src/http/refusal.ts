import type { Answer } from '../domain/failure.ts';
import { retryAfterMs } from './retry-after.ts';

/**
 * What the status line and headers already decide; undefined when the body has the word. `restUntil` reads from the headers when one who
 * asks too often may ask again, ms since 1970.
 */
export function refusal(
  response: Response,
  now: number,
  restUntil: (headers: Headers, now: number) => number,
): Answer<never> | undefined {
  const { status, headers } = response;
  if (status === 304) return { kind: 'not-modified' };
  // One that says when to come back makes a 503 a refusal with a date.
  if (status === 429 || (status === 503 && retryAfterMs(headers, now) !== undefined)) {
    return { kind: 'rate-limited', until: restUntil(headers, now) };
  }
  // In a browser a redirect is an "opaqueredirect" of status 0, in Node the 3xx itself.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    return { kind: 'bad-payload', at: 'redirect' };
  if (!response.ok) return { kind: 'http-error', status };
  // A wrong label on good JSON is forgiven; a page for people (a portal's log-in, a maintenance notice) is not even read.
  if (/\bhtml\b/i.test(headers.get('content-type') ?? '')) return { kind: 'bad-payload', at: 'content-type' };
  return undefined;
}
