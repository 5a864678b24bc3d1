import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Answer, jsonError } from './answer.ts';
import { answerFor, THUMBNAILS } from './answer-for.ts';
import { Catalogue } from './catalogue.ts';
import { type Certificate, selfSignedCertificate } from './certificate.ts';
import { Datasets } from './datasets.ts';
import type { Entry } from './entry.ts';
import { type FailMode, failingAs, tooMany } from './failures.ts';
import { type Allowance, type Bucket, RateLimit } from './rate-limit.ts';
import { type Gate, type LoggedRequest, type Match, matches, Traffic } from './traffic.ts';
import { trendingOrder } from './trending-order.ts';

export interface FeedServerOptions {
  readonly entries: readonly Entry[];
  /** Ids in trending order; by default `trendingOrder(entries, now())`. */
  readonly trending?: readonly string[];
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** By default one of its own; servers that follow each other on a port share one, since a browser is told it at its start. */
  readonly certificate?: Certificate;
  readonly now?: () => number;
  /** Requests per five minutes; the service's own are 500 and 100. */
  readonly limits?: Partial<Record<Bucket, number>>;
  /** What a date after today answers (nobody knows what the service does): `200 []` or a 400. */
  readonly futureDate?: 'empty' | '400';
}

interface FailOptions {
  /** Which requests fail; by default all under /api/. */
  readonly match?: Match;
  /** How many of them; by default all. */
  readonly times?: number;
  /** For the 429s; 120 by default. */
  readonly retryAfterSeconds?: number;
}

/** A local https://huggingface.co for the papers API, and the host of its pictures. All controls act on the next request. */
export interface FeedServer {
  readonly port: number;
  /** base64 sha256 of the public key, for Chromium's --ignore-certificate-errors-spki-list. */
  readonly spki: string;
  /** The certificate as PEM, for a Node client's `ca`. */
  readonly cert: string;
  /** The person's own datasets: none at the start. */
  readonly datasets: Datasets;
  /** Every request since the start or the last `clearLog`, oldest first; a live array. */
  readonly requests: readonly LoggedRequest[];
  clearLog(): void;
  /** Acts as if these papers did not exist yet, everywhere. */
  holdBack(ids: readonly string[]): void;
  /** Brings back what was held back: these, or all. */
  release(ids?: readonly string[]): void;
  setTrending(ids: readonly string[]): void;
  /** Changes a paper: `patch(id, (entry) => { entry.paper.upvotes += 5 })`. Throws when it has no such paper. */
  patch(id: string, change: (draft: Entry) => void): void;
  /** Fails from now on; the latest call that matches wins. `fail(undefined)` makes everything well again. */
  fail(mode: FailMode | undefined, options?: FailOptions): void;
  /** Forgets the requests counted so far, and takes new limits. */
  resetLimits(limits?: Partial<Record<Bucket, number>>): void;
  /** Holds matching requests (by default all under /api/) until released. They are logged when they arrive and answered with what holds when they leave. */
  gate(match?: Match): Gate;
  /** The first matching request since the last `clearLog`, be it here or still to come. Rejects after `timeoutMs` (10 s). */
  waitForRequest(match: Match, timeoutMs?: number): Promise<LoggedRequest>;
  close(): Promise<void>;
}

interface FailRule {
  readonly mode: FailMode;
  readonly match: Match;
  readonly retryAfterSeconds: number;
  left: number;
}

const TRICKLE_EVERY_MS = 250;

/** The host of the pictures counts nothing. */
const UNCOUNTED: Allowance = { exhausted: false, secondsToReset: 0, headers: {} };

/** A certificate for the hosts that a feed server stands for. Browsers judge it by the real clock. */
export function serviceCertificate(): Certificate {
  return selfSignedCertificate('huggingface.co', Date.now(), [
    'cdn-thumbnails.huggingface.co',
    'export.arxiv.org',
    'rss.arxiv.org',
  ]);
}

/** Starts the feed server on 127.0.0.1 with a certificate of its own; it answers until `close()`. */
export async function startFeedServer(options: FeedServerOptions): Promise<FeedServer> {
  const now = options.now ?? Date.now;
  const { cert, key, spki } = options.certificate ?? serviceCertificate();
  const catalogue = new Catalogue(options.entries, options.trending ?? trendingOrder(options.entries, now()));
  const rateLimit = new RateLimit({ api: 500, search: 50, pages: 100, ...options.limits }, now);
  const traffic = new Traffic();
  const datasets = new Datasets();
  let rules: FailRule[] = [];

  const server = createServer({ cert, key }, (request, response) => {
    void respond(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    const body = await bodyOf(request);
    const logged = loggedRequest(request, url, now());
    const gone = new Promise<void>((resolve) => {
      response.once('close', resolve);
    });
    await traffic.arrive(logged, gone);
    if (response.destroyed) return;
    response.once('finish', () => {
      logged.status = response.statusCode;
    });
    const bucket = bucketOf(url.pathname);
    const allowance = url.pathname.startsWith(THUMBNAILS) ? UNCOUNTED : rateLimit.take(bucket);
    const standing = allowance.exhausted
      ? tooMany(bucket, allowance.secondsToReset, rateLimit.limits[bucket], {
          'Retry-After': String(allowance.secondsToReset),
        })
      : plainAnswer(request, url, body);
    const answer = { ...standing, headers: { ...standing.headers, ...allowance.headers } };
    const rule = rules.find((one) => one.left > 0 && matches(one.match, logged));
    if (rule === undefined) return send(request, response, answer);
    rule.left -= 1;
    const { retryAfterSeconds } = rule;
    const failing = failingAs(rule.mode, {
      answer,
      now: now(),
      retryAfterSeconds,
      bucket,
      limit: rateLimit.limits[bucket],
    });
    if (failing.kind === 'hang') return;
    if (failing.kind === 'reset') return void request.socket.destroy();
    if (failing.kind === 'trickle') return trickle(response, allowance.headers);
    const failed = failing.answer;
    return send(request, response, { ...failed, headers: { ...allowance.headers, ...failed.headers } });
  }

  function plainAnswer(request: IncomingMessage, url: URL, body: string): Answer {
    const { method = 'GET', headers } = request;
    const onDataset = datasets.answer({ method, url, authorization: headers.authorization, body });
    if (onDataset) return onDataset;
    if (request.method !== 'GET' && request.method !== 'HEAD') return jsonError(405, 'MethodNotAllowed', 'Only GET');
    return answerFor(url, catalogue, { now: now(), futureDate: options.futureDate ?? 'empty' });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  // It carries a number once it listens on a TCP port.
  const { port } = server.address() as AddressInfo;

  return {
    port,
    spki,
    cert,
    datasets,
    requests: traffic.requests,
    clearLog: () => traffic.clear(),
    holdBack: (ids) => catalogue.holdBack(ids),
    release: (ids) => catalogue.release(ids),
    setTrending: (ids) => catalogue.setTrending(ids),
    patch: (id, change) => catalogue.patch(id, change),
    fail: (mode, { match = '/api/', times = Number.POSITIVE_INFINITY, retryAfterSeconds = 120 } = {}) => {
      rules = mode === undefined ? [] : [{ mode, match, retryAfterSeconds, left: times }, ...rules];
    },
    resetLimits: (limits) => rateLimit.reset(limits),
    gate: (match = '/api/') => traffic.gate(match),
    waitForRequest: (match, timeoutMs = 10_000) => traffic.waitFor(match, timeoutMs),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  if (request.method !== 'POST') return '';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function urlOf(request: IncomingMessage): URL {
  // A path that begins with two slashes must not become a host.
  return new URL(`https://${request.headers.host ?? 'huggingface.co'}${request.url ?? '/'}`);
}

function loggedRequest(request: IncomingMessage, url: URL, at: number): LoggedRequest {
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    host: url.hostname,
    at,
  };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, headers } = answer;
  if (status === 200 && headers.ETag !== undefined && namesTag(request.headers['if-none-match'], headers.ETag)) {
    const { 'Content-Type': _, ...kept } = headers;
    response.writeHead(304, kept).end();
    return;
  }
  const body = Buffer.from(answer.body, answer.encoding);
  response.writeHead(status, { ...headers, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function namesTag(ifNoneMatch: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((tag) => bare(tag) === bare(etag)) ?? false;
}

function trickle(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(200, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
  response.write('[');
  const drip = setInterval(() => response.write(' '), TRICKLE_EVERY_MS);
  response.once('close', () => clearInterval(drip));
}

/** Searches are counted by themselves. */
function bucketOf(path: string): Bucket {
  if (path === '/api/papers/search') return 'search';
  return path.startsWith('/api/') ? 'api' : 'pages';
}
