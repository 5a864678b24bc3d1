import type { Failure } from '../domain/failure.ts';
import { PLAIN_REQUEST } from './plain-request.ts';
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
          ...PLAIN_REQUEST,
          signal: inTime,
          headers,
        }),
      ),
    );
    return answer === 'timeout' ? { kind: 'timeout' } : answer;
  } catch {
    // `fetch` and the body's stream reject when there is no network, no name, no trust or the connection broke: one thing to a reader.
    return { kind: 'offline' };
  }
}
