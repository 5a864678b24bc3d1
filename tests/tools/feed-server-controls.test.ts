import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FeedServer, startFeedServer } from '../../tools/feed-server/server.ts';
import { isNewest, isTrending } from '../../tools/feed-server/traffic.ts';
import { get, idsOf } from './feed-server-client.ts';
import { entry } from './feed-server-entries.ts';

const LIST = '/api/daily_papers';
const TRENDING = '/api/daily_papers?sort=trending';

let server: FeedServer;
beforeEach(async () => {
  const entries = ['a', 'b', 'c'].map((id, index) => entry(id, '2026-02-12', index, 10 - index));
  server = await startFeedServer({ entries, trending: ['c', 'b', 'a'], now: () => Date.parse('2026-02-12T18:00:00Z') });
});
afterEach(() => server.close());

describe('holding papers back', () => {
  test('a paper held back exists nowhere, and comes back in its place', async () => {
    server.holdBack(['b']);
    expect(idsOf(await get(server, LIST))).toEqual(['a', 'c']);
    expect(idsOf(await get(server, TRENDING))).toEqual(['c', 'a']);
    expect(idsOf(await get(server, '/api/papers/search?q=question'))).toEqual(['a', 'c']);
    expect((await get(server, '/api/papers/b')).status).toBe(404);
    server.release();
    expect(idsOf(await get(server, LIST))).toEqual(['a', 'b', 'c']);
    expect(idsOf(await get(server, TRENDING))).toEqual(['c', 'b', 'a']);
  });

  test('some can be let go and others kept', async () => {
    server.holdBack(['a', 'b']);
    server.release(['a']);
    expect(idsOf(await get(server, LIST))).toEqual(['a', 'c']);
  });
});

describe('changing what it says', () => {
  test('takes another trending order, and drops what it does not have', async () => {
    server.setTrending(['b', 'unknown', 'c']);
    expect(idsOf(await get(server, TRENDING))).toEqual(['b', 'c']);
  });

  test('patches a paper without touching what it was given', async () => {
    const given = entry('x', '2026-02-12', 1);
    const own = await startFeedServer({ entries: [given] });
    own.patch('x', ({ paper }) => {
      paper.upvotes = 40;
      paper.ai_summary = 'It has a summary now.';
    });
    expect((await get(own, LIST)).json[0].paper).toMatchObject({ upvotes: 40, ai_summary: 'It has a summary now.' });
    expect(given.paper.upvotes).toBe(1);
    await own.close();
  });

  test('will not patch a paper it does not have', () => {
    expect(() => server.patch('unknown', () => {})).toThrow('unknown');
  });
});

describe('the log', () => {
  test('tells method, host, path, query and headers', async () => {
    await get(server, `${TRENDING}&limit=100`, { headers: { origin: 'https://x.example', cookie: 'a=b' } });
    expect(server.requests).toMatchObject([
      {
        method: 'GET',
        host: 'huggingface.co',
        path: LIST,
        query: { sort: 'trending', limit: '100' },
        headers: { origin: 'https://x.example', cookie: 'a=b' },
      },
    ]);
    server.clearLog();
    expect(server.requests).toEqual([]);
  });

  test('tells the two polled lists apart', async () => {
    await get(server, TRENDING);
    await get(server, LIST);
    await get(server, `${LIST}?date=2026-02-12`);
    expect(server.requests.map(isTrending)).toEqual([true, false, false]);
    expect(server.requests.map(isNewest)).toEqual([false, true, false]);
  });

  test('a request can be waited for, before and after it came', async () => {
    const awaited = server.waitForRequest(isTrending);
    await get(server, LIST);
    await get(server, TRENDING);
    const seen = await awaited;
    expect(seen.query.sort).toBe('trending');
    expect(await server.waitForRequest('/api/daily')).toBe(server.requests[0]);
  });

  test('says what came instead when nothing fits in time', async () => {
    await get(server, TRENDING);
    await expect(server.waitForRequest('/papers', 1)).rejects.toThrow(/sort=trending/);
  });
});

describe('gates', () => {
  test('hold a request until they open, and it gets what holds then', async () => {
    const gate = server.gate(isTrending);
    const asked = get(server, TRENDING);
    await gate.arrived();
    expect([gate.held, server.requests.length]).toEqual([1, 1]);
    expect((await get(server, LIST)).status).toBe(200);
    server.setTrending(['a']);
    gate.release();
    expect(idsOf(await asked)).toEqual(['a']);
    expect((await get(server, TRENDING)).status).toBe(200);
  });

  test('can wait for several', async () => {
    const gate = server.gate();
    const both = [get(server, TRENDING), get(server, LIST)];
    await gate.arrived(2);
    expect(gate.held).toBe(2);
    gate.release();
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('let a client go that gave up, as a killed worker does', async () => {
    const gate = server.gate();
    const aborter = new AbortController();
    const asked = get(server, LIST, { signal: aborter.signal });
    await gate.arrived();
    aborter.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => gate.held).toBe(0);
    expect(server.requests[0]?.status).toBeUndefined();
  });

  test('do not keep the server from closing', async () => {
    const gate = server.gate();
    const asked = get(server, LIST);
    const failed = expect(asked).rejects.toThrow();
    await gate.arrived();
    await server.close();
    await failed;
    server = await startFeedServer({ entries: [] });
  });
});
