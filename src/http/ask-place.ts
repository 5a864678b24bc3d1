import { SyncFailed } from '../domain/sync/sync-state.ts';
import { readLimitedBytes } from './limited-body.ts';
import { PLAIN_REQUEST } from './plain-request.ts';

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Over the body as well: a worker dies of an answer that takes 30 s. */
const ANSWER_MS = 20_000;

/** Asks a place to keep in step with. Rejects with `SyncFailed`: "timeout", else "offline". */
export function askPlace(
  fetch: Fetch,
  url: string,
  init: Pick<RequestInit, 'method' | 'headers' | 'body'>,
): Promise<Response> {
  return orLost(() => fetch(url, { ...init, ...PLAIN_REQUEST, signal: AbortSignal.timeout(ANSWER_MS) }));
}

/** The body of what it answered. Rejects as well with "unexpected", where there are more bytes than that. */
export async function bytesFromPlace(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks = await orLost(() => readLimitedBytes(response, most));
  if (chunks === 'too-large') throw new SyncFailed({ kind: 'unexpected' });
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** No answer, or none to its end. */
async function orLost<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const isTimeout = error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
    throw new SyncFailed({ kind: isTimeout ? 'timeout' : 'offline' });
  }
}
