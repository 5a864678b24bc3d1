import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface FeedProxy {
  readonly port: number;
  /** "host:port" of everything it turned away, in order; a live array. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

const SERVED = ['huggingface.co:443', 'cdn-thumbnails.huggingface.co:443', 'export.arxiv.org:443', 'rss.arxiv.org:443'];

export interface FeedProxyOptions {
  readonly feedPort: number;
  /** Hosts of a person's tabs that the feed server stands for too; none by default. */
  readonly sites?: readonly string[];
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

/** A CONNECT proxy for Firefox: the service and the host of its pictures lead to the feed server, anything else is 403 and noted. */
export async function startProxy({ feedPort, sites = [], port: wanted = 0 }: FeedProxyOptions): Promise<FeedProxy> {
  const served = [...SERVED, ...sites.map((host) => `${host}:443`)];
  const refused: string[] = [];
  const open = new Set<Duplex>();
  const track = (socket: Duplex) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // A tunnel that breaks is closed on both sides; there is nobody to tell.
    socket.on('error', () => socket.destroy());
  };

  const server = createServer((request, response) => {
    refused.push(hostAndPort(request.url ?? '', 80));
    response.writeHead(403, { Connection: 'close' }).end();
  });
  server.on('connection', track);
  server.on('connect', (request, client, head) => {
    const target = request.url ?? '';
    if (!served.includes(target)) {
      refused.push(target);
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const feed: Socket = connect(feedPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      feed.write(head);
      client.pipe(feed).pipe(client);
    });
    track(feed);
    feed.once('close', () => client.destroy());
    client.once('close', () => feed.destroy());
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    refused,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        for (const socket of open) socket.destroy();
      }),
  };
}

function hostAndPort(url: string, defaultPort: number): string {
  try {
    const { hostname, port } = new URL(url);
    return `${hostname}:${port || defaultPort}`;
  } catch {
    return url;
  }
}
