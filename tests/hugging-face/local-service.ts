import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** A real HTTP server on this machine, for tests that want the network to be the network. */
export interface LocalService {
  readonly origin: string;
  /** What was asked so far, oldest first. */
  readonly requests: readonly IncomingMessage[];
  answer(handler: Handler): void;
  stop(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1; answers 404 until told otherwise. Call `stop` when done. */
export async function startLocalService(): Promise<LocalService> {
  const requests: IncomingMessage[] = [];
  let handler: Handler = (_, response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    requests.push(request);
    handler(request, response, new URL(request.url ?? '/', 'http://127.0.0.1'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    answer(next) {
      requests.length = 0;
      handler = next;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
