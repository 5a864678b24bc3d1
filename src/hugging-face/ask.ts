import type { RequestWindow } from '../domain/archive/month-page.ts';
import type { Answer, Failure } from '../domain/failure.ts';
import type { RequestBucket } from '../domain/refresh/refresh-state.ts';
import { dropBody, readLimitedBody } from '../http/limited-body.ts';
import { refusal } from '../http/refusal.ts';
import { type HttpEnvironment, send } from '../http/send.ts';
import type { BadPayload } from './parse.ts';
import { requestWindow, restAfterLast, restAfterRefusal } from './rate-limit.ts';

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
  const { url, etag, signal } = question;
  const reply = await send(world, { url, signal, headers: headersFor(etag) }, (response) =>
    readReply(response, world, question),
  );
  return 'kind' in reply ? failed(reply) : reply;
}

async function readReply<T extends object>(
  response: Response,
  { now, byteLimit }: HttpEnvironment,
  { parse, bucket }: Question<T>,
): Promise<Reply<T>> {
  const refused = refusal(response, now(), (headers, at) => restAfterRefusal(headers, at, bucket));
  if (refused) {
    dropBody(response);
    return { answer: refused, link: null };
  }

  const text = await readLimitedBody(response, byteLimit);
  if (text === 'too-large') return failed({ kind: 'bad-payload', at: 'size' });
  const json = parseJson(text);
  if (json === NOT_JSON) return failed({ kind: 'bad-payload', at: 'json' });
  const value = parse(json);
  if (isBadPayload(value)) return failed(value);
  const etag = usableEtag(response.headers.get('etag'));
  const blockedUntil = restAfterLast(response.headers, now(), bucket);
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
