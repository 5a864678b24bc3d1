import { X509Certificate } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pictureFor } from '../../tools/feed-server/picture.ts';
import { type FeedServer, startFeedServer } from '../../tools/feed-server/server.ts';
import { get } from './feed-server-client.ts';
import { entry } from './feed-server-entries.ts';

let server: FeedServer;
beforeEach(async () => {
  server = await startFeedServer({ entries: [entry('2602.00001', '2026-02-12', 1)] });
});
afterEach(() => server.close());

test('a thumbnail is a PNG of 1200 × 630, another one for each paper', () => {
  const png = Buffer.from(pictureFor('a'), 'latin1');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  const length = png.readUInt32BE(33);
  expect(inflateSync(png.subarray(41, 41 + length)).byteLength).toBe(630 * (1 + 1200 * 3));
  expect(pictureFor('b')).not.toBe(pictureFor('a'));
});

test('the certificate names the host of the thumbnails', () => {
  const certificate = new X509Certificate(server.cert);
  expect(certificate.checkHost('cdn-thumbnails.huggingface.co')).toBe('cdn-thumbnails.huggingface.co');
});

test('thumbnails come for known papers, whatever the rate limits say', async () => {
  server.resetLimits({ api: 0, pages: 0 });
  const known = await get(server, '/social-thumbnails/papers/2602.00001.png');
  expect([known.status, known.headers['content-type']]).toEqual([200, 'image/png']);
  expect(Number(known.headers['content-length'])).toBe(pictureFor('2602.00001').length);
  expect((await get(server, '/social-thumbnails/papers/2602.99999.png')).status).toBe(404);
});
