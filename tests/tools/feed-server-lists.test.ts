import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FeedServer, startFeedServer } from '../../tools/feed-server/server.ts';
import { get, idsOf } from './feed-server-client.ts';
import { entry } from './feed-server-entries.ts';

const NOW = Date.parse('2026-02-12T18:00:00Z');
const ENTRIES = [
  entry('mon-low', '2026-02-09', 3, 50),
  entry('mon-high', '2026-02-09', 30, 10),
  entry('thu-first', '2026-02-12', 5, 0),
  entry('thu-last', '2026-02-12', 9, 40),
  entry('january', '2026-01-30', 70),
  entry('never-featured', undefined, 99),
];

let server: FeedServer;
beforeEach(async () => {
  const trending = ['thu-last', 'never-featured', 'mon-high'];
  server = await startFeedServer({ entries: ENTRIES, trending, now: () => NOW });
});
afterEach(() => server.close());

describe('which papers, in which order', () => {
  test.each([
    ['the newest submission first, across days', '', ['thu-last', 'thu-first', 'mon-low', 'mon-high', 'january']],
    [
      'the same when it is asked for by name',
      '?sort=publishedAt',
      ['thu-last', 'thu-first', 'mon-low', 'mon-high', 'january'],
    ],
    [
      'trending in the order that was set, with a paper that was never featured',
      '?sort=trending',
      ['thu-last', 'never-featured', 'mon-high'],
    ],
    ['a day by votes', '?date=2026-02-09', ['mon-high', 'mon-low']],
    ['a day without papers', '?date=2026-02-08', []],
    ['a day to come', '?date=2026-02-13', []],
    ['a week by votes', '?week=2026-W07', ['mon-high', 'thu-last', 'thu-first', 'mon-low']],
    ['a month by votes', '?month=2026-01', ['january']],
    ['what one person submitted', '?submitter=mina&limit=2', ['thu-last', 'thu-first']],
    ['nothing for a stranger', '?submitter=nobody', []],
    ['the second page', '?limit=2&p=1', ['mon-low', 'mon-high']],
    ['nothing past the end', '?limit=2&p=3', []],
  ])('%s', async (_, query, ids) => {
    const reply = await get(server, `/api/daily_papers${query}`);
    expect(reply.status).toBe(200);
    expect(idsOf(reply)).toEqual(ids);
  });

  test.each([
    'p=-1',
    'p=one',
    'limit=0',
    'limit=101',
    'limit=',
    'date=2026-02-30',
    'date=yesterday',
    'week=2026-W53',
    'week=2026-W00',
    'month=2026-13',
    'sort=votes',
  ])('refuses %s with a 400 that says why', async (query) => {
    const reply = await get(server, `/api/daily_papers?${query}`);
    expect(reply.status).toBe(400);
    expect(reply.json.error).toContain(query.split('=')[0]);
    expect(reply.headers['x-error-code']).toBe('InvalidParameter');
    expect(reply.headers['x-error-message']).toBe(reply.json.error);
  });

  test('can take a date after today for a mistake', async () => {
    const strict = await startFeedServer({ entries: ENTRIES, now: () => NOW, futureDate: '400' });
    expect((await get(strict, '/api/daily_papers?date=2026-02-13')).status).toBe(400);
    expect((await get(strict, '/api/daily_papers?date=2026-02-12')).status).toBe(200);
    await strict.close();
  });
});

describe('paging', () => {
  test('every non-empty page names the next, and following them brings each paper once', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/api/daily_papers?limit=2';
    while (path !== undefined) {
      const reply = await get(server, path);
      seen.push(...idsOf(reply));
      const next = /^<https:\/\/huggingface\.co(.+)>; rel="next"$/.exec(reply.headers.link?.toString() ?? '');
      path = next?.[1];
    }
    expect(seen).toEqual(['thu-last', 'thu-first', 'mon-low', 'mon-high', 'january']);
    expect(server.requests).toHaveLength(4);
  });

  test('keeps the other parameters in the next address', async () => {
    const { headers } = await get(server, '/api/daily_papers?date=2026-02-09&limit=1');
    expect(headers.link).toBe('<https://huggingface.co/api/daily_papers?date=2026-02-09&limit=1&p=1>; rel="next"');
  });

  test('answers 50 when nobody says how many', async () => {
    const many = Array.from({ length: 120 }, (_, index) => entry(`p${index}`, '2026-02-12', index, index));
    const big = await startFeedServer({ entries: many, now: () => NOW });
    expect(idsOf(await get(big, '/api/daily_papers'))).toHaveLength(50);
    expect(idsOf(await get(big, '/api/daily_papers?limit=100'))).toHaveLength(100);
    expect(idsOf(await get(big, '/api/daily_papers?limit=100&p=1'))).toHaveLength(20);
    await big.close();
  });
});

describe('search and single papers', () => {
  test('finds by title first, wrapped as the service wraps', async () => {
    const reply = await get(server, '/api/papers/search?q=thu-first');
    expect(reply.json[0]).toEqual({
      paper: expect.objectContaining({ id: 'thu-first' }),
      numComments: 1,
      isAuthorParticipating: false,
    });
  });

  test.each(['q=', `q=${'x'.repeat(251)}`, 'q=a&limit=121', 'q=a&limit=0'])(
    'refuses a search for %s',
    async (query) => {
      expect((await get(server, `/api/papers/search?${query}`)).status).toBe(400);
    },
  );

  test('limits what it finds, and finds nothing for nonsense', async () => {
    expect((await get(server, '/api/papers/search?q=question&limit=3')).json).toHaveLength(3);
    expect((await get(server, '/api/papers/search?q=zzzz')).json).toEqual([]);
  });

  test('answers one paper bare, with what links to it', async () => {
    const { json } = await get(server, '/api/papers/mon-high');
    expect(json).toMatchObject({ id: 'mon-high', upvotes: 30, linkedModels: [], numTotalSpaces: 0 });
    expect(json).not.toHaveProperty('paper');
  });

  test('says 404 in JSON for a paper it does not have', async () => {
    const reply = await get(server, '/api/papers/2501.00000');
    expect([reply.status, reply.json]).toEqual([404, { error: 'Paper not found' }]);
  });

  test('knows ids with a slash', async () => {
    const old = await startFeedServer({ entries: [entry('hep-th/9901001', '2026-02-09', 1)], now: () => NOW });
    expect((await get(old, '/api/papers/hep-th/9901001')).json.id).toBe('hep-th/9901001');
    expect((await get(old, '/api/papers/hep-th%2F9901001')).json.id).toBe('hep-th/9901001');
    await old.close();
  });
});

describe('pages for people', () => {
  test.each([
    ['/papers', 'On the thu-last question'],
    ['/papers/date/2026-02-09', 'On the mon-low question'],
    ['/papers/week/2026-W07', 'On the mon-high question'],
    ['/papers/month/2026-01', 'On the january question'],
    ['/papers/trending', 'On the never-featured question'],
    ['/papers?q=january', 'On the january question'],
    ['/papers/january', 'What january says.'],
  ])('%s is a small page', async (path, text) => {
    const reply = await get(server, path);
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toMatch(/^text\/html/);
    expect(reply.body).toContain(text);
  });

  test('plants a cookie, so that one can see that it never comes back', async () => {
    expect((await get(server, '/papers')).headers['set-cookie']?.[0]).toMatch(/^session=/);
    expect((await get(server, '/api/daily_papers')).headers).not.toHaveProperty('set-cookie');
  });

  test('shows markup in a title as text', async () => {
    server.patch('january', (draft) => {
      draft.paper.title = '<script>alert(1)</script>';
    });
    expect((await get(server, '/papers/january')).body).not.toContain('<script>');
  });

  test('has Markdown, pictures and a 404', async () => {
    expect((await get(server, '/papers/january.md')).body).toMatch(/^# On the january question/);
    expect((await get(server, '/avatars/1.svg')).headers['content-type']).toBe('image/svg+xml');
    expect((await get(server, '/nowhere')).status).toBe(404);
    expect((await get(server, '/api/nowhere')).json).toHaveProperty('error');
  });
});
