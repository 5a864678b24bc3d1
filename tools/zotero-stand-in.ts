import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * Speaks as much of Zotero's connector server as handing over items takes, and is as strict as that one (zotero/zotero,
 * `xpcom/server/server.js` and `server_connector.js`): it hangs up on browsers that don't name the protocol, sends no CORS
 * headers, wants JSON, takes a session once, and answers a saved delivery with 201.
 */
export interface ZoteroStandIn {
  readonly port: number;
  /** What was saved, in order. */
  readonly items: readonly Record<string, unknown>[];
  readonly requests: readonly { readonly method: string; readonly path: string; readonly status: number | 'hung up' }[];
  /** As when the selected library is a read-only group's. */
  setEditable(isEditable: boolean): void;
  close(): Promise<void>;
}

const ZOTERO_PORT = 23119;

interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
}

/** Starts it on 127.0.0.1; port 0 takes any free one. */
export async function startZoteroStandIn(port = ZOTERO_PORT): Promise<ZoteroStandIn> {
  const items: Record<string, unknown>[] = [];
  const requests: { method: string; path: string; status: number | 'hung up' }[] = [];
  const sessions = new Set<string>();
  let isEditable = true;

  const server = createServer((request, response) => {
    void respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    // It carries a number once it listens on a TCP port.
    port: (server.address() as AddressInfo).port,
    items,
    requests,
    setEditable(editable) {
      isEditable = editable;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const body = await text(request);
    const reply = isPreventedBrowser(request) ? undefined : replyTo(request, body);
    requests.push({ method, path: url, status: reply?.status ?? 'hung up' });
    if (!reply) return void response.destroy();
    response.writeHead(reply.status, {
      'X-Zotero-Version': '7.0.11',
      'X-Zotero-Connector-API-Version': '3',
      ...(reply.type !== undefined && { 'Content-Type': reply.type }),
    });
    response.end(reply.body);
  }

  function replyTo({ method, url, headers }: IncomingMessage, body: string): Reply {
    const path = new URL(url ?? '/', 'http://127.0.0.1').pathname;
    if (path !== '/connector/ping' && path !== '/connector/saveItems') return plain(404, 'No endpoint found\n');
    if (method === 'OPTIONS' || method === 'HEAD') return { status: 200 };
    if (path === '/connector/ping' && method === 'GET') {
      return { status: 200, type: 'text/html', body: '<!DOCTYPE html><html><body>Zotero is running</body></html>' };
    }
    if (method !== 'POST') return plain(400, 'Endpoint does not support method\n');
    if (headers['content-type']?.split(';')[0] !== 'application/json') {
      return plain(400, 'Endpoint does not support content-type\n');
    }
    const data = parsed(body);
    if (data === undefined) return plain(400, 'Invalid JSON provided\n');
    return path === '/connector/ping' ? json(200, { prefs: {} }) : saveItems(data);
  }

  function saveItems({ sessionID, items: given }: Record<string, unknown>): Reply {
    if (typeof sessionID !== 'string' || sessions.has(sessionID)) return json(409, { error: 'SESSION_EXISTS' });
    sessions.add(sessionID);
    if (!isEditable) return json(500, { libraryEditable: false });
    if (!Array.isArray(given) || !given.every(isItem)) return { status: 500 };
    items.push(...given);
    return { status: 201, type: 'application/json' };
  }
}

/** A page of the web must not even learn whether Zotero runs. */
function isPreventedBrowser({ method, headers }: IncomingMessage): boolean {
  if (method === 'OPTIONS' || method === 'HEAD') return false;
  const isBrowser = headers['user-agent']?.startsWith('Mozilla/') || headers.origin !== undefined;
  return isBrowser === true && headers['x-zotero-connector-api-version'] === undefined;
}

/** Zotero throws at an item type that it does not know, and at creators without a type. */
function isItem(item: unknown): item is Record<string, unknown> {
  if (typeof item !== 'object' || item === null) return false;
  const { itemType, title, creators, tags, notes, attachments } = item as Record<string, unknown>;
  return (
    itemType === 'preprint' &&
    typeof title === 'string' &&
    [creators, tags, notes, attachments].every(Array.isArray) &&
    (creators as { creatorType?: unknown }[]).every(({ creatorType }) => creatorType === 'author')
  );
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function plain(status: number, body: string): Reply {
  return { status, type: 'text/plain', body };
}

function json(status: number, value: unknown): Reply {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}
