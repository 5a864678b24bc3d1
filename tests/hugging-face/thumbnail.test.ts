import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thumbnailAddress } from '../../src/hugging-face/addresses.ts';
import { thumbnailFetcher } from '../../src/hugging-face/thumbnail.ts';
import { type LocalService, startLocalService } from './local-service.ts';

const NOW = Date.UTC(2026, 1, 14, 12);
const SOON_MS = 250;

let service: LocalService;

beforeAll(async () => {
  service = await startLocalService();
});

afterAll(async () => {
  await service.stop();
});

function fetchOne(id = '2602.01234', limits: { timeLimitMs?: number; byteLimit?: number } = {}) {
  return thumbnailFetcher({ fetch, now: () => NOW, origin: service.origin, ...limits })(id);
}

function send(response: ServerResponse, type: string, body: Uint8Array | string = 'picture', status = 200): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

describe('a picture', () => {
  it('comes with its bytes and its type', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0xff, 0x00, 0x0d]);
    service.answer((_, response) => send(response, 'image/PNG; charset=binary', bytes));
    const answer = await fetchOne();
    if (answer.kind !== 'ok') throw new Error(answer.kind);
    expect(answer.value.type).toBe('image/png');
    expect(new Uint8Array(await answer.value.arrayBuffer())).toEqual(bytes);
    expect(service.requests.map(({ url }) => url)).toEqual(['/social-thumbnails/papers/2602.01234.png']);
  });

  it('is asked for without cookies, referrer or stored tags, and redirects are not followed', async () => {
    let told: RequestInit | undefined;
    const spy = async (_: string, init: RequestInit) => {
      told = init;
      return new Response(null, { status: 404 });
    };
    await thumbnailFetcher({ fetch: spy, now: () => NOW })('2602.01234');
    expect(told).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
  });

  it.each([
    ['2602.01234', '/social-thumbnails/papers/2602.01234.png'],
    ['hep-th/9901001', '/social-thumbnails/papers/hep-th/9901001.png'],
    ['../../api/x?y#z', '/social-thumbnails/papers/..%2F..%2Fapi%2Fx%3Fy%23z.png'],
    ['//evil.example', '/social-thumbnails/papers/%2F%2Fevil.example.png'],
  ])('of %s is asked for at %s', (id, path) => {
    const url = thumbnailAddress('https://cdn-thumbnails.huggingface.co', id);
    expect(url?.href).toBe(`https://cdn-thumbnails.huggingface.co${path}`);
  });

  it('of an id that no paper has is not asked for', async () => {
    service.answer((_, response) => send(response, 'image/png'));
    expect(await fetchOne('..')).toEqual({ kind: 'http-error', status: 404 });
    expect(service.requests).toHaveLength(0);
  });
});

describe('what is no picture', () => {
  it.each(['image/svg+xml', 'text/html', 'application/json', ''])('is refused: "%s"', async (type) => {
    service.answer((_, response) => send(response, type));
    expect(await fetchOne()).toEqual({ kind: 'bad-payload', at: 'content-type' });
  });

  it.each([404, 500, 304])('is named: %d', async (status) => {
    service.answer((_, response) => response.writeHead(status).end());
    expect(await fetchOne()).toEqual({ kind: 'http-error', status });
  });

  it('is too large as soon as it is', async () => {
    service.answer((_, response) => send(response, 'image/png', new Uint8Array(20_000)));
    expect(await fetchOne('a', { byteLimit: 10_000 })).toEqual({ kind: 'bad-payload', at: 'size' });
  });

  it('is elsewhere, where nobody goes', async () => {
    service.answer((_, response) => response.writeHead(302, { location: `${service.origin}/else` }).end());
    expect(await fetchOne()).toEqual({ kind: 'bad-payload', at: 'redirect' });
    expect(service.requests).toHaveLength(1);
  });

  it('trickles: the time limit covers the body', async () => {
    service.answer((_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' }).write('p');
    });
    expect(await fetchOne('a', { timeLimitMs: SOON_MS })).toEqual({ kind: 'timeout' });
  });

  it('is asked to wait for', async () => {
    service.answer((_, response) => response.writeHead(429, { 'retry-after': '60' }).end());
    expect(await fetchOne()).toEqual({ kind: 'rate-limited', until: NOW + 60_000 });
  });

  it('does not come without a network', async () => {
    const gone = thumbnailFetcher({ fetch, now: () => NOW, origin: 'http://127.0.0.1:1' });
    expect(await gone('a')).toEqual({ kind: 'offline' });
  });
});
