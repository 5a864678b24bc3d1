import { request } from 'node:https';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FAIL_MODES, type FailMode } from '../../tools/feed-server/failures.ts';
import { type FeedServer, startFeedServer } from '../../tools/feed-server/server.ts';
import { isTrending } from '../../tools/feed-server/traffic.ts';
import { get, idsOf, type Reply } from './feed-server-client.ts';
import { entry } from './feed-server-entries.ts';

const LIST = '/api/daily_papers';
const NOW = Date.parse('2026-02-12T18:00:00Z');
const NEVER_WHOLE = ['slow-headers', 'trickle', 'reset'] satisfies FailMode[];
type WholeMode = Exclude<FailMode, (typeof NEVER_WHOLE)[number]>;

let server: FeedServer;
beforeEach(async () => {
  const entries = Array.from({ length: 6 }, (_, index) => entry(`p${index}`, '2026-02-12', index, index));
  server = await startFeedServer({ entries, now: () => NOW });
});
afterEach(() => server.close());

const looksRight: Record<WholeMode, (reply: Reply) => void> = {
  '429': ({ status, headers }) => {
    expect([status, headers['retry-after']]).toEqual([429, '90']);
    expect(headers.ratelimit).toBe('"api";r=0;t=90');
  },
  '429-date': ({ status, headers }) => {
    expect([status, headers['retry-after']]).toEqual([429, 'Thu, 12 Feb 2026 18:01:30 GMT']);
  },
  '429-ratelimit': ({ status, headers }) => {
    expect([status, headers['retry-after'], headers.ratelimit]).toEqual([429, undefined, '"api";r=0;t=90']);
  },
  '500': ({ status, json, headers }) => {
    expect([status, json.error, headers['x-error-code']]).toEqual([500, 'Internal Server Error', 'InternalError']);
  },
  '404': ({ status, json }) => expect([status, json.error]).toEqual([404, 'Not found']),
  html: ({ status, body, headers }) => {
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toMatch(/^<!doctype html>/);
  },
  truncated: (reply) => {
    expect([reply.status, reply.body.slice(0, 10)]).toEqual([200, '[{"paper":']);
    expect(() => reply.json).toThrow(SyntaxError);
  },
  empty: ({ status, body }) => expect([status, body]).toEqual([200, '[]']),
  'wrong-shape': ({ status, json }) => {
    expect(status).toBe(200);
    expect(Array.isArray(json)).toBe(false);
  },
  'wrong-entries': (reply) => {
    expect(reply.json).toHaveLength(6);
    expect(idsOf(reply).filter(Boolean)).toHaveLength(2);
  },
  huge: ({ body }) => expect(body.length).toBeGreaterThan(5 * 1024 * 1024),
  'redirect-cross-origin': ({ status, headers }) => {
    expect([status, headers.location]).toEqual([302, 'https://elsewhere.example/api/daily_papers']);
  },
};

describe('whole answers that are wrong', () => {
  const wholeModes = FAIL_MODES.filter((mode): mode is WholeMode => !NEVER_WHOLE.some((other) => other === mode));
  test.each(wholeModes)('%s', async (mode) => {
    server.fail(mode, { retryAfterSeconds: 90 });
    const reply = await get(server, LIST);
    looksRight[mode](reply);
    expect(reply.headers).toHaveProperty('ratelimit');
    server.fail(undefined);
    expect(idsOf(await get(server, LIST))).toHaveLength(6);
  });
});

describe('answers that never become whole', () => {
  test('slow-headers: the request arrives, and nothing comes until the client gives up', async () => {
    server.fail('slow-headers');
    const aborter = new AbortController();
    const asked = get(server, LIST, { signal: aborter.signal });
    await server.waitForRequest(LIST);
    aborter.abort(new Error('gave up'));
    await expect(asked).rejects.toThrow();
    expect(server.requests[0]?.status).toBeUndefined();
  });

  test('trickle: headers, a bracket, then space after space', async () => {
    server.fail('trickle');
    const { status, text } = await firstChunks(server, 3);
    expect([status, text]).toEqual([200, '[  ']);
  });

  test('reset: the connection breaks', async () => {
    server.fail('reset');
    await expect(get(server, LIST)).rejects.toThrow(/socket hang up|ECONNRESET/);
  });

  test('none of them keeps the server from closing', async () => {
    server.fail('slow-headers');
    const failed = expect(get(server, LIST)).rejects.toThrow();
    await server.waitForRequest(LIST);
    await server.close();
    await failed;
    server = await startFeedServer({ entries: [] });
  });
});

describe('which requests fail', () => {
  test('only so many', async () => {
    server.fail('500', { times: 2 });
    const statuses = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await get(server, LIST)).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  test('only those that match, by test or by prefix', async () => {
    server.fail('500', { match: isTrending });
    expect((await get(server, `${LIST}?sort=trending`)).status).toBe(500);
    expect((await get(server, LIST)).status).toBe(200);
    server.fail('404', { match: '/api/papers/' });
    expect((await get(server, '/api/papers/p1')).status).toBe(404);
    expect((await get(server, LIST)).status).toBe(200);
  });

  test('by default no page for people', async () => {
    server.fail('500');
    expect((await get(server, '/papers')).status).toBe(200);
  });

  test('the latest word counts, and the earlier one again when it is used up', async () => {
    server.fail('500');
    server.fail('html', { times: 1 });
    expect((await get(server, LIST)).status).toBe(200);
    expect((await get(server, LIST)).status).toBe(500);
  });
});

function firstChunks(from: FeedServer, count: number): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: from.port, servername: 'huggingface.co', ca: from.cert, path: LIST };
    const outgoing = request({ ...options, agent: false, headers: { host: 'huggingface.co' } }, (incoming) => {
      let text = '';
      incoming.on('error', () => {});
      incoming.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.length < count) return;
        resolve({ status: incoming.statusCode, text });
        outgoing.destroy();
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}
