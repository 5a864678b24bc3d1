import type { Failure } from '../domain/failure.ts';
import { dropBody, readLimitedBytes } from '../http/limited-body.ts';
import { refusal } from '../http/refusal.ts';
import { type HttpEnvironment, send } from '../http/send.ts';
import { thumbnailAddress } from './addresses.ts';
import { restAfterRefusal } from './rate-limit.ts';

/** Fetches the picture of a paper. */
export type FetchThumbnail = (id: string) => Promise<ThumbnailAnswer>;

type ThumbnailAnswer = { readonly kind: 'ok'; readonly value: Blob } | Failure;

type ThumbnailOptions = Pick<HttpEnvironment, 'fetch' | 'now'> & {
  readonly origin?: string;
  readonly timeLimitMs?: number;
  readonly byteLimit?: number;
};

/**
 * A way to fetch thumbnails. It comes to a PNG, JPEG or WebP as it was sent, or to a named failure (http-error 404 when a
 * paper has none), and never rejects. The host of the pictures learns which paper, and nothing of who asks.
 */
export function thumbnailFetcher({
  fetch,
  now,
  origin = 'https://cdn-thumbnails.huggingface.co',
  timeLimitMs = 10_000,
  byteLimit = 2_000_000,
}: ThumbnailOptions): FetchThumbnail {
  return async (id) => {
    const url = thumbnailAddress(origin, id);
    if (!url) return { kind: 'http-error', status: 404 };
    return send({ fetch, timeLimitMs }, { url: url.href, headers: { accept: PICTURES.join() } }, (response) =>
      readPicture(response, now(), byteLimit),
    );
  };
}

/** SVG is none of them: it is a document. */
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];

async function readPicture(response: Response, now: number, byteLimit: number): Promise<ThumbnailAnswer> {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const refused = refusal(response, now, restAfterRefusal);
  if (refused || !PICTURES.includes(type)) {
    dropBody(response);
    // A 304 that nobody asked for.
    if (refused?.kind === 'not-modified') return { kind: 'http-error', status: response.status };
    return refused ?? { kind: 'bad-payload', at: 'content-type' };
  }
  const bytes = await readLimitedBytes(response, byteLimit);
  return bytes === 'too-large' ? { kind: 'bad-payload', at: 'size' } : { kind: 'ok', value: new Blob(bytes, { type }) };
}
