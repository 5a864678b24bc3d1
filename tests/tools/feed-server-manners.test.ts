import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FeedServer, startFeedServer } from '../../tools/feed-server/server.ts';
import { get } from './feed-server-client.ts';
import { entry } from './feed-server-entries.ts';

let now: number;
let server: FeedServer;
beforeEach(async () => {
  now = Date.parse('2026-02-12T18:00:00Z');
  const entries = [entry('one', '2026-02-12', 1), entry('two', '2026-02-12', 2)];
  server = await startFeedServer({ entries, now: () => now, limits: { api: 3, pages: 1 } });
});
afterEach(() => server.close());

describe('ETag', () => {
  test('a known tag brings a 304 without a body, until something changes', async () => {
    const etag = (await get(server, '/api/daily_papers')).headers.etag ?? '';
    expect(etag).toMatch(/^W\/"/);
    const again = await get(server, '/api/daily_papers', { headers: { 'if-none-match': etag } });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag]);
    server.patch('one', (draft) => {
      draft.paper.upvotes += 1;
    });
    const changed = await get(server, '/api/daily_papers', { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
  });

  test('the log says what was answered', async () => {
    const { headers } = await get(server, '/api/daily_papers');
    await get(server, '/api/daily_papers', { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(server.requests.map(({ status }) => status)).toEqual([200, 304]);
  });
});

describe('rate limits', () => {
  test('counts searches by themselves', async () => {
    for (let asked = 0; asked < 4; asked += 1) await get(server, '/api/daily_papers');
    const found = await get(server, '/api/papers/search?q=one');
    expect([found.status, found.headers.ratelimit]).toEqual([200, '"search";r=49;t=300']);
  });

  test('counts down in the headers, then answers 429 until the window is over', async () => {
    const replies = [];
    for (let asked = 0; asked < 4; asked += 1) {
      replies.push(await get(server, '/api/daily_papers'));
      now += 10_000;
    }
    expect(replies.map(({ headers }) => headers.ratelimit)).toEqual([
      '"api";r=2;t=300',
      '"api";r=1;t=290',
      '"api";r=0;t=280',
      '"api";r=0;t=270',
    ]);
    const last = replies.at(-1);
    expect(last?.status).toBe(429);
    expect(last?.headers['retry-after']).toBe('270');
    expect(last?.headers['ratelimit-policy']).toBe('"fixed window";"api";q=3;w=300');
    expect(last?.json).toHaveProperty('error');
    now += 270_000;
    expect((await get(server, '/api/daily_papers')).status).toBe(200);
  });

  test('counts pages apart from the API', async () => {
    expect((await get(server, '/papers')).headers.ratelimit).toBe('"pages";r=0;t=300');
    expect((await get(server, '/papers')).status).toBe(429);
    expect((await get(server, '/api/daily_papers')).status).toBe(200);
  });

  test('forgets, and takes new limits, when told to', async () => {
    await get(server, '/papers');
    server.resetLimits({ pages: 2 });
    expect((await get(server, '/papers')).headers.ratelimit).toBe('"pages";r=1;t=300');
  });
});

test('takes nothing but GET and HEAD', async () => {
  expect((await get(server, '/api/daily_papers', { method: 'POST' })).status).toBe(405);
  const head = await get(server, '/api/daily_papers', { method: 'HEAD' });
  expect([head.status, head.body]).toEqual([200, '']);
});
