import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { FeedServer } from '../../tools/feed-server/server.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as JSON; the caller says what it expects. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect
  readonly json: any;
}

/** GETs a path as a browser would for https://huggingface.co, trusting nothing but the server's own certificate. */
export function get(
  server: FeedServer,
  path: string,
  options: { headers?: Record<string, string>; method?: string; signal?: AbortSignal } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port: server.port,
      servername: 'huggingface.co',
      ca: server.cert,
      path,
      agent: false,
      ...options,
      headers: { host: 'huggingface.co', ...options.headers },
    });
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.once('error', reject);
      incoming.once('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body,
          get json() {
            return JSON.parse(body);
          },
        });
      });
    });
    outgoing.end();
  });
}

export function idsOf(reply: Reply): string[] {
  return reply.json.map((entry: { paper: { id: string } }) => entry.paper.id);
}
