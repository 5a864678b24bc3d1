import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selfSignedCertificate } from '../../tools/feed-server/certificate.ts';
import { type FeedServer, startFeedServer } from '../../tools/feed-server/server.ts';
import { get } from './feed-server-client.ts';

let server: FeedServer;
beforeAll(async () => {
  server = await startFeedServer({ entries: [] });
});
afterAll(() => server.close());

test('the certificate is one that OpenSSL reads: for huggingface.co, valid now, signed by itself', () => {
  const { cert, spki } = selfSignedCertificate('huggingface.co', Date.now());
  const read = new X509Certificate(cert);
  expect(read.checkHost('huggingface.co')).toBe('huggingface.co');
  expect(read.checkHost('localhost')).toBe('localhost');
  expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(read.checkHost('example.org')).toBeUndefined();
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.ca).toBe(false);
  expect(Date.parse(read.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now());
  const key = read.publicKey.export({ type: 'spki', format: 'der' });
  expect(spki).toBe(createHash('sha256').update(key).digest('base64'));
});

test('every start has a key and a serial number of its own', () => {
  const [one, two] = [1, 2].map(() => new X509Certificate(selfSignedCertificate('huggingface.co', Date.now()).cert));
  expect(one?.serialNumber).not.toBe(two?.serialNumber);
  expect(one?.fingerprint256).not.toBe(two?.fingerprint256);
});

test('a client that trusts only this certificate is let in', async () => {
  expect((await get(server, '/api/daily_papers')).status).toBe(200);
});
