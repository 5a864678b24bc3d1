import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { connect as tlsConnect } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FeedProxy, startProxy } from '../../tools/feed-server/proxy.ts';
import { type FeedServer, startFeedServer } from '../../tools/feed-server/server.ts';
import { entry } from './feed-server-entries.ts';

let server: FeedServer;
let proxy: FeedProxy;
beforeEach(async () => {
  server = await startFeedServer({ entries: [entry('one', '2026-02-12', 1)] });
  proxy = await startProxy({ feedPort: server.port });
});
afterEach(async () => {
  await proxy.close();
  await server.close();
});

test('leads huggingface.co to the feed server', async () => {
  const { status, socket } = await connectThrough('huggingface.co:443');
  expect(status).toBe(200);
  const body = await getOver(socket, '/api/papers/one');
  expect(JSON.parse(body)).toMatchObject({ id: 'one' });
  expect(server.requests[0]?.host).toBe('huggingface.co');
  expect(proxy.refused).toEqual([]);
});

test('refuses every other host and notes it', async () => {
  for (const target of ['example.org:443', 'huggingface.co:80', 'sub.huggingface.co:443']) {
    expect((await connectThrough(target)).status).toBe(403);
  }
  expect(await plainThrough('http://detectportal.example/success.txt')).toBe(403);
  expect(proxy.refused).toEqual([
    'example.org:443',
    'huggingface.co:80',
    'sub.huggingface.co:443',
    'detectportal.example:80',
  ]);
});

test('leads a person’s tabs to arXiv where that is asked for, and there alone are papers’ pages', async () => {
  await proxy.close();
  proxy = await startProxy({ feedPort: server.port, sites: ['arxiv.org'] });
  const { status, socket } = await connectThrough('arxiv.org:443');
  expect(status).toBe(200);
  expect(await getOver(socket, '/abs/onev2', 'arxiv.org')).toContain('<title>[one] ');
  expect(await getOver((await connectThrough('arxiv.org:443')).socket, '/abs/1706.03762', 'arxiv.org')).toContain(
    '[1706.03762] A Paper That Is in No List',
  );
  expect(server.requests.map(({ host }) => host)).toEqual(['arxiv.org', 'arxiv.org']);
  expect((await connectThrough('www.arxiv.org:443')).status).toBe(403);
});

test('closes with a tunnel still open', async () => {
  const { socket } = await connectThrough('huggingface.co:443');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.resume();
  await proxy.close();
  await closed;
  proxy = await startProxy({ feedPort: server.port });
});

function connectThrough(target: string): Promise<{ status: number | undefined; socket: Duplex }> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port: proxy.port, method: 'CONNECT', path: target });
    outgoing.once('connect', (response, socket) => {
      socket.on('error', () => {});
      resolve({ status: response.statusCode, socket });
    });
    outgoing.once('error', reject);
    outgoing.end();
  });
}

function getOver(socket: Duplex, path: string, host = 'huggingface.co'): Promise<string> {
  return new Promise((resolve, reject) => {
    const createConnection = () => tlsConnect({ socket, servername: 'huggingface.co', ca: server.cert });
    const outgoing = httpsRequest(
      { host: 'huggingface.co', headers: { host }, path, createConnection },
      async (incoming) => {
        resolve(Buffer.concat(await incoming.toArray()).toString());
      },
    );
    outgoing.once('error', reject);
    outgoing.end();
  });
}

function plainThrough(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port: proxy.port, path: url, agent: false }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode);
    });
    outgoing.once('error', reject);
    outgoing.end();
  });
}
