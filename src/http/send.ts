import type { Failure } from '../domain/failure.ts';
import { withTimeout } from './with-timeout.ts';

/** What asking needs of the world. `now` answers ms since 1970. */
export interface HttpEnvironment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
  /** Over headers and body. */
  readonly timeLimitMs: number;
  readonly byteLimit: number;
}

/**
 * Asks for one address, telling nothing of who asks, and has the answer read within the time limit. An abort of the caller's is 'timeout'
 * as well: their own time was up. Never rejects.
 */
export async function send<T>(
  // Taken out of the environment: a browser's fetch refuses to be called as somebody's method.
  { fetch, timeLimitMs }: Pick<HttpEnvironment, 'fetch' | 'timeLimitMs'>,
  {
    url,
    headers,
    signal,
  }: { readonly url: string; readonly headers: Record<string, string>; readonly signal?: AbortSignal | undefined },
  read: (response: Response) => Promise<T>,
): Promise<T | Extract<Failure, { kind: 'timeout' | 'offline' }>> {
  try {
    const answer = await withTimeout(timeLimitMs, signal, async (inTime) =>
      read(
        await fetch(url, {
          signal: inTime,
          headers,
          // With a host permission the browser would send all cookies, SameSite=Strict too.
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          // ETags and what is kept are ours to handle; the browser's cache would turn a 304 into an old 200.
          cache: 'no-store',
          // Not 'error', which looks like being offline; not 'follow', which would already have asked the other host.
          redirect: 'manual',
        }),
      ),
    );
    return answer === 'timeout' ? { kind: 'timeout' } : answer;
  } catch {
    // `fetch` and the body's stream reject when there is no network, no name, no trust or the connection broke: one thing to a reader.
    return { kind: 'offline' };
  }
}
