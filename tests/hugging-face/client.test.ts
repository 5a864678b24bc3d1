import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type ClientOptions, createClient } from '../../src/hugging-face/client.ts';
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

describe('the questions', () => {
  const questions: [string, (client: Client) => Promise<unknown>, string][] = [
    ['trending', (client) => client.trending({ limit: 50 }), '/api/daily_papers?sort=trending&limit=50'],
    ['newest', (client) => client.newest({ limit: 500 }), '/api/daily_papers?limit=100'],
    ['a day', (client) => client.day('2026-02-13'), '/api/daily_papers?date=2026-02-13&limit=100&p=0'],
    ['a week', (client) => client.week('2026-W07'), '/api/daily_papers?week=2026-W07&limit=100&p=0'],
    ['a month', (client) => client.month('2026-02'), '/api/daily_papers?month=2026-02&limit=100&p=0'],
    ['a search', (client) => client.search(' counting foxes ', 20), '/api/papers/search?q=counting+foxes&limit=20'],
  ];

  it.each(questions)('%s', async (_, question, path) => {
    service.answer((__, response) => json(response, entries('a', 'b')));
    expect(await question(clientOf())).toMatchObject({
      kind: 'ok',
      value: { papers: [{ id: 'a' }, { id: 'b' }], unreadable: 0 },
    });
    expect(service.requests.map(({ url }) => url)).toEqual([path]);
  });

  it('one paper, which comes bare', async () => {
    service.answer((_, response) => json(response, { id: '2602.01234', title: 'Foxes', upvotes: 3 }));
    expect(await clientOf().paper('2602.01234')).toMatchObject({ kind: 'ok', value: { id: '2602.01234', votes: 3 } });
    expect(service.requests[0]?.url).toBe('/api/papers/2602.01234');
  });

  it('what became of a paper: one request, and a second where the first lists less than there is', async () => {
    const own = { id: 'ada/a', repoType: 'model' };
    const paper = { id: '2602.01234', title: 'Foxes', authors: [{ user: { user: 'ada' } }], comments: [] };
    service.answer((_, response) => json(response, { ...paper, linkedModels: [own], numTotalModels: 1 }));
    const one = await clientOf().uptake('2602.01234');
    expect(one).toMatchObject({
      kind: 'ok',
      value: { paper: { title: 'Foxes' }, uptake: { models: { total: 1, listed: [{ id: 'ada/a', by: 'authors' }] } } },
    });
    service.answer((request, response) =>
      json(
        response,
        request.url?.endsWith('/repos')
          ? { models: [{ id: 'x/b' }, own, { id: 'x/c' }], datasets: [], spaces: [] }
          : { ...paper, linkedModels: [own], numTotalModels: 3, numTotalSpaces: 2 },
      ),
    );
    expect(await clientOf().uptake('2602.01234')).toMatchObject({
      value: {
        uptake: { models: { total: 3, listed: [{ id: 'ada/a' }, { id: 'x/b' }, { id: 'x/c' }] }, spaces: { total: 2 } },
      },
    });
    service.answer((request, response) =>
      request.url?.endsWith('/repos')
        ? json(response, { error: 'x' }, 500)
        : json(response, { ...paper, numTotalModels: 3 }),
    );
    expect(await clientOf().uptake('2602.01234')).toMatchObject({
      kind: 'ok',
      value: { uptake: { models: { total: 3 } } },
    });
    expect(service.requests.map(({ url }) => url)).toEqual([
      '/api/papers/2602.01234?field=comments',
      '/api/arxiv/2602.01234/repos',
    ]);
    expect(await clientOf().uptake('..')).toEqual({ kind: 'http-error', status: 404 });
  });

  it('a paper that the service does not know', async () => {
    service.answer((_, response) => json(response, { error: 'Paper not found' }, 404));
    expect(await clientOf().paper('2602.99999')).toEqual({ kind: 'http-error', status: 404 });
    expect(await clientOf().paper('..')).toEqual({ kind: 'http-error', status: 404 });
    expect(service.requests).toHaveLength(1);
  });

  it('a day to come has no papers, whether the service answers [] or 400', async () => {
    const none = { kind: 'ok', value: { papers: [], unreadable: 0 } };
    service.answer((_, response) => json(response, []));
    expect(await clientOf().day('2026-02-20')).toEqual(none);
    service.answer((_, response) => json(response, { error: 'Invalid date' }, 400));
    expect(await clientOf().day('2026-02-20')).toEqual(none);
    expect(await clientOf().week('2026-W53')).toEqual({ kind: 'http-error', status: 400 });
  });

  it('no words find nothing, unasked', async () => {
    service.answer((_, response) => json(response, entries('a')));
    expect(await clientOf().search('  ', 20)).toEqual({ kind: 'ok', value: { papers: [], unreadable: 0 } });
    expect(service.requests).toHaveLength(0);
  });

  it('carry no cookie and no referrer', async () => {
    service.answer((_, response) => {
      response.setHeader('set-cookie', 'token=secret; Path=/');
      json(response, []);
    });
    await clientOf().newest({ limit: 5 });
    await clientOf().newest({ limit: 5 });
    for (const { headers } of service.requests) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      expect(headers['if-none-match']).toBeUndefined();
    }
  });

  it('tell the browser to keep it that way', async () => {
    let seen: RequestInit | undefined;
    const fetch: ClientOptions['fetch'] = async (_, init) => {
      seen = init;
      return new Response('[]');
    };
    await clientOf({ fetch }).trending({ limit: 5 });
    expect(seen).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
  });

  it("call fetch as nobody's method, which a browser insists on", async () => {
    let caller: unknown = 'not called';
    async function fetch(this: unknown) {
      caller = this;
      return new Response('[]');
    }
    expect(await clientOf({ fetch }).newest({ limit: 5 })).toMatchObject({ kind: 'ok' });
    expect(caller).toBeUndefined();
  });
});

describe('ETags', () => {
  it('are given with the answer, sent when seen, and a 304 is "not modified"', async () => {
    service.answer((request, response) => {
      if (request.headers['if-none-match'] === 'W/"37a-x"') return response.writeHead(304).end();
      response.setHeader('etag', 'W/"37a-x"');
      json(response, entries('a'));
    });
    const first = await clientOf().trending({ limit: 5 });
    expect(first).toMatchObject({ kind: 'ok', etag: 'W/"37a-x"' });
    const etag = first.kind === 'ok' ? first.etag : undefined;
    expect(await clientOf().trending({ limit: 5, etag })).toEqual({ kind: 'not-modified' });
  });

  it('that no header can carry are left at home', async () => {
    service.answer((_, response) => json(response, []));
    for (const etag of ['', 'bare', '"a\nb"', '"日本"', `"${'x'.repeat(300)}"`]) {
      expect(await clientOf().newest({ limit: 5, etag })).toMatchObject({ kind: 'ok' });
    }
    expect(service.requests.every(({ headers }) => headers['if-none-match'] === undefined)).toBe(true);
  });
});

describe('time', () => {
  it('runs out on headers that do not come, and the connection is let go', async () => {
    const closed = new Promise<void>((resolve) => {
      service.answer((request) => void request.socket.once('close', resolve));
    });
    expect(await clientOf({ timeLimitMs: SOON_MS }).newest({ limit: 5 })).toEqual({ kind: 'timeout' });
    await closed;
  });

  it('runs out on a body that trickles without end', async () => {
    const closed = new Promise<void>((resolve) => {
      service.answer((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('[');
        const trickle = setInterval(() => response.write(' '), 5);
        response.once('close', () => {
          clearInterval(trickle);
          resolve();
        });
      });
    });
    expect(await clientOf({ timeLimitMs: SOON_MS }).newest({ limit: 5 })).toEqual({ kind: 'timeout' });
    await closed;
  });

  it('is not spent by a body that takes its time but ends', async () => {
    service.answer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[');
      setTimeout(() => response.end(']'), 10);
    });
    expect(await clientOf({ timeLimitMs: 10_000 }).newest({ limit: 5 })).toMatchObject({ kind: 'ok' });
  });

  it("runs out when the caller's own is up", async () => {
    const controller = new AbortController();
    service.answer(() => controller.abort());
    expect(await clientOf().newest({ limit: 5, signal: controller.signal })).toEqual({ kind: 'timeout' });
    expect(await clientOf().paper('a', { signal: controller.signal })).toEqual({ kind: 'timeout' });
  });

  it('runs out even on a fetch that ignores its signal', async () => {
    const deaf = clientOf({ timeLimitMs: 5, fetch: () => new Promise(() => undefined) });
    expect(await deaf.newest({ limit: 5 })).toEqual({ kind: 'timeout' });
  });
});

describe('no network', () => {
  it('is offline when nobody listens', async () => {
    const gone = await startLocalService();
    await gone.stop();
    expect(await clientOf({ origin: gone.origin }).newest({ limit: 5 })).toEqual({ kind: 'offline' });
  });

  it('is offline when the connection is reset before and in the middle of an answer', async () => {
    service.answer((request) => request.socket.resetAndDestroy());
    expect(await clientOf().newest({ limit: 5 })).toEqual({ kind: 'offline' });
    service.answer((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[{"paper":', () => {
        request.socket.resetAndDestroy();
      });
    });
    expect(await clientOf().newest({ limit: 5 })).toEqual({ kind: 'offline' });
  });

  it('is offline for whatever else fetch throws', async () => {
    const fetch: ClientOptions['fetch'] = () => {
      throw new Error('no such thing');
    };
    expect(await clientOf({ fetch }).newest({ limit: 5 })).toEqual({ kind: 'offline' });
  });
});

describe('an answer that is no list', () => {
  const rubbish: [string, (response: ServerResponse) => void, string][] = [
    ['a page for people', (response) => send(response, '<!doctype html>', 'text/html; charset=utf-8'), 'content-type'],
    ['a page that says it is JSON', (response) => send(response, '<!doctype html>'), 'json'],
    ['truncated JSON', (response) => send(response, JSON.stringify(entries('a')).slice(0, -5)), 'json'],
    ['nothing', (response) => send(response, ''), 'json'],
    ['204', (response) => response.writeHead(204).end(), 'json'],
    ['an error with status 200', (response) => json(response, { error: 'Too busy' }), 'list'],
    ['null', (response) => json(response, null), 'list'],
    [
      'a redirect',
      (response) => response.writeHead(302, { location: `${service.origin}/elsewhere` }).end(),
      'redirect',
    ],
    ['too many bytes', (response) => send(response, `[${' '.repeat(70_000)}]`), 'size'],
  ];

  it.each(rubbish)('%s', async (_, answer, at) => {
    service.answer((__, response) => answer(response));
    expect(await clientOf({ byteLimit: 65_536 }).trending({ limit: 5 })).toEqual({ kind: 'bad-payload', at });
    expect(service.requests).toHaveLength(1);
  });

  it('is cut off at the byte limit, however long it would go on', async () => {
    const closed = new Promise<void>((resolve) => {
      service.answer((_, response) => {
        const more = () => {
          while (!response.destroyed && response.write(' '.repeat(16_384)));
        };
        response.writeHead(200, { 'content-type': 'application/json' }).on('drain', more).once('close', resolve);
        more();
      });
    });
    expect(await clientOf({ byteLimit: 65_536 }).newest({ limit: 5 })).toEqual({ kind: 'bad-payload', at: 'size' });
    await closed;
  });

  it('counts its bad entries and keeps the good ones', async () => {
    service.answer((_, response) => json(response, [...entries('a'), { paper: {} }, ...entries('b', 'a')]));
    expect(await clientOf().newest({ limit: 5 })).toMatchObject({
      value: { papers: [{ id: 'a' }, { id: 'b' }], unreadable: 1 },
    });
  });

  it('is forgiven a wrong label', async () => {
    service.answer((_, response) => send(response, JSON.stringify(entries('a')), 'text/plain'));
    expect(await clientOf().newest({ limit: 5 })).toMatchObject({ kind: 'ok' });
  });
});

describe('a refusal', () => {
  it.each<[number, Record<string, string>, object]>([
    [429, { 'retry-after': '30' }, { kind: 'rate-limited', until: NOW + 30_000 }],
    [429, { ratelimit: '"api";r=0;t=42' }, { kind: 'rate-limited', until: NOW + 42_000 }],
    [429, {}, { kind: 'rate-limited', until: NOW + 300_000 }],
    [503, { 'retry-after': '30' }, { kind: 'rate-limited', until: NOW + 30_000 }],
    [503, {}, { kind: 'http-error', status: 503 }],
    [500, {}, { kind: 'http-error', status: 500 }],
    [403, { 'x-error-code': 'Forbidden' }, { kind: 'http-error', status: 403 }],
  ])('%i with %j', async (status, headers, failure) => {
    service.answer((_, response) => response.writeHead(status, headers).end('<h1>No</h1>'));
    expect(await clientOf().newest({ limit: 5 })).toEqual(failure);
  });

  it('that is near is told with the last good answer', async () => {
    service.answer((_, response) => {
      response.setHeader('ratelimit', '"api";r=0;t=42');
      json(response, []);
    });
    expect(await clientOf().newest({ limit: 5 })).toMatchObject({ kind: 'ok', blockedUntil: NOW + 42_000 });
  });
});

describe('a month of several pages', () => {
  const letters = Array.from({ length: 230 }, (_, i) => `paper-${100 + i}`);

  /** As the service does: a next page is advertised on every page that has entries. By the second page a vote has moved one paper down. */
  const paging = (response: ServerResponse, url: URL) => {
    const p = Number(url.searchParams.get('p'));
    const limit = Number(url.searchParams.get('limit'));
    const from = Math.max(p * limit - (p > 0 ? 1 : 0), 0);
    const page = letters.slice(from, from + limit);
    if (page.length > 0)
      response.setHeader(
        'link',
        `<${service.origin}/api/daily_papers?month=2026-02&limit=${limit}&p=${p + 1}>; rel="next"`,
      );
    json(response, entries(...page));
  };

  it('is whole, each paper once, though the order moved', async () => {
    service.answer((_, response, url) => paging(response, url));
    const answer = await clientOf().month('2026-02');
    expect(answer.kind === 'ok' && answer.value.papers.map(({ id }) => id)).toEqual(letters);
    expect(service.requests).toHaveLength(3);
  });

  it('fails when its second page does', async () => {
    service.answer((_, response, url) => {
      if (url.searchParams.get('p') === '1') return response.writeHead(500).end();
      return paging(response, url);
    });
    expect(await clientOf().month('2026-02')).toEqual({ kind: 'http-error', status: 500 });
  });

  it('has its bytes counted page by page', async () => {
    const byteLimit = JSON.stringify(entries(...letters.slice(0, 100))).length;
    service.answer((_, response, url) => paging(response, url));
    expect(await clientOf({ byteLimit }).month('2026-02')).toMatchObject({ kind: 'ok' });
  });
});

it('asks many at once without one waiting for another', async () => {
  const waiting: ServerResponse[] = [];
  service.answer((_, response) => {
    waiting.push(response);
    if (waiting.length === 2) for (const each of waiting) json(each, []);
  });
  const client = clientOf();
  const answers = await Promise.all([client.trending({ limit: 5 }), client.newest({ limit: 5 })]);
  expect(answers.map(({ kind }) => kind)).toEqual(['ok', 'ok']);
});

it('works over the unfinished answer of an earlier question', async () => {
  service.answer((_, response) => response.writeHead(500, { 'content-type': 'text/html' }).write('<h1>'));
  expect(await clientOf().newest({ limit: 5 })).toEqual({ kind: 'http-error', status: 500 });
  const [first] = service.requests;
  if (first && !first.socket.destroyed) await once(first.socket, 'close');
  service.answer((_, response) => json(response, []));
  expect(await clientOf().newest({ limit: 5 })).toMatchObject({ kind: 'ok' });
});

function clientOf(options: Partial<ClientOptions> = {}): Client {
  return createClient({ fetch: globalThis.fetch, now: () => NOW, origin: service.origin, ...options });
}

function entries(...ids: string[]): object[] {
  return ids.map((id) => ({ paper: { id, title: `Paper ${id}`, upvotes: 1 }, numComments: 0 }));
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}

function send(response: ServerResponse, body: string, type = 'application/json'): void {
  response.writeHead(200, { 'content-type': type }).end(body);
}
