import type { Carrier } from '../domain/sync/carrier.ts';
import { SYNC_FOLDER } from '../domain/sync/segment-path.ts';
import { isDeviceId } from '../domain/sync/stamp.ts';
import { SyncFailed, type SyncFailure } from '../domain/sync/sync-state.ts';
import { askPlace, bytesFromPlace } from '../http/ask-place.ts';
import { dropBody } from '../http/limited-body.ts';
import { readMultistatus } from './multistatus.ts';

export interface WebDavPlace {
  /** The folder that the person chose. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * A folder on a WebDAV server. Nothing here believes a server more than it has to: no precondition, no lock, no ETag, no listing that is
 * empty, no "created" that was not read back. `onRequest` counts.
 */
export function webDavCarrier({ address, user, password }: WebDavPlace, fetch: Fetch, onRequest = () => {}): Carrier {
  const base = withSlash(address);
  const root = `${base}${SYNC_FOLDER.join('/')}/`;
  const authorization = `Basic ${base64(`${user}:${password}`)}`;

  return {
    async list() {
      const top = await listFolder(root);
      if (!top) return [];
      const folders = await inTurn(
        top.filter(({ isFolder }) => isFolder),
        async ({ name }) => {
          if (!isDeviceId(name)) return [];
          const files = await listFolder(`${root}${name}/`);
          return (files ?? []).filter(({ isFolder }) => !isFolder).map((file) => `${name}/${file.name}`);
        },
      );
      return [...top.filter(({ isFolder }) => !isFolder).map(({ name }) => name), ...folders.flat()];
    },

    async read(path) {
      const response = await ask(root + path, 'GET');
      if (response.status === 404 || response.status === 410) {
        dropBody(response);
        return undefined;
      }
      if (response.status !== 200) throw refusal(response);
      const bytes = await bytesFromPlace(response, FILE_BYTES_MAX);
      // A page to log in at, in place of the file.
      if (looksLikeHtml(bytes)) throw new SyncFailed({ kind: 'not-webdav' });
      return bytes;
    },

    async write(path, bytes) {
      const put = () => ask(root + path, 'PUT', { bytes });
      let response = await put();
      if (NO_FOLDER.has(response.status)) {
        dropBody(response);
        await makeFolders(path);
        response = await put();
      }
      dropBody(response);
      if (!WRITTEN.has(response.status)) throw refusal(response);
    },

    async remove(paths) {
      for (const path of paths) {
        const response = await ask(root + path, 'DELETE');
        dropBody(response);
        if (!REMOVED.has(response.status)) throw refusal(response);
      }
    },
  };

  async function listFolder(folder: string): Promise<readonly Listed[] | undefined> {
    const response = await ask(folder, 'PROPFIND', {
      bytes: new TextEncoder().encode(PROPFIND_BODY),
      headers: { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' },
    });
    // Nginx answers 404, others 409 where a folder above is missing.
    if (response.status === 404 || response.status === 409) {
      dropBody(response);
      return undefined;
    }
    if (response.status !== 207) throw refusal(response);
    const things = readMultistatus(new TextDecoder().decode(await bytesFromPlace(response, LISTING_BYTES_MAX)));
    if (!things) throw new SyncFailed({ kind: 'not-webdav' });
    return things.flatMap(({ href, isFolder }) => {
      const name = nameWithin(folder, href);
      return name === undefined ? [] : [{ name, isFolder }];
    });
  }

  async function makeFolders(path: string): Promise<void> {
    const parts = [...SYNC_FOLDER, ...path.split('/').slice(0, -1)];
    for (const [place] of parts.entries()) {
      const response = await ask(`${base}${parts.slice(0, place + 1).join('/')}/`, 'MKCOL');
      dropBody(response);
      // 405, 301 and some 409 say that it is there: whether it is, the next write shows.
      if (response.status === 401 || response.status === 403 || response.status === 507) throw refusal(response);
    }
  }

  async function ask(
    url: string,
    method: string,
    {
      bytes,
      headers = {},
    }: { readonly bytes?: Uint8Array<ArrayBuffer>; readonly headers?: Record<string, string> } = {},
  ): Promise<Response> {
    onRequest();
    const type = bytes && !headers['Content-Type'] ? { 'Content-Type': 'application/octet-stream' } : {};
    return askPlace(fetch, url, {
      method,
      headers: { ...(user || password ? { Authorization: authorization } : {}), ...type, ...headers },
      ...(bytes && { body: bytes }),
    });
  }
}

interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

const FILE_BYTES_MAX = 32 * 1_024 * 1_024;
const LISTING_BYTES_MAX = 16 * 1_024 * 1_024;
/** Of eight servers, each says one of these where the folder is missing. */
const NO_FOLDER: ReadonlySet<number> = new Set([403, 404, 409, 500]);
const WRITTEN: ReadonlySet<number> = new Set([200, 201, 204]);
const REMOVED: ReadonlySet<number> = new Set([200, 202, 204, 404, 410]);
const PROPFIND_BODY =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

function refusal(response: Response): SyncFailed {
  dropBody(response);
  return new SyncFailed(failureOf(response));
}

function failureOf({ status, type }: Response): SyncFailure {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return { kind: 'redirected' };
  if (status === 401) return { kind: 'login' };
  if (status === 423) return { kind: 'locked' };
  if (status === 507 || status === 413) return { kind: 'full' };
  // What is no WebDAV server shows a page, or knows no such method.
  if (status === 200 || status === 405 || status === 501) return { kind: 'not-webdav' };
  return { kind: 'refused', status };
}

/** The name of what lies right in a folder: some servers answer with addresses, some with paths, in any order, the folder itself among them. */
function nameWithin(folder: string, href: string): string | undefined {
  if (!URL.canParse(href, folder)) return undefined;
  const segments = (url: string) => new URL(url, folder).pathname.split('/').filter(Boolean);
  const own = segments(folder).at(-1);
  const last = segments(href).at(-1);
  if (last === undefined) return undefined;
  // Behind a proxy paths may lack their beginning: only the ends are compared.
  const isFolderItself = segments(href).length <= segments(folder).length && last === own;
  try {
    return isFolderItself ? undefined : decodeURIComponent(last);
  } catch {
    return undefined;
  }
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype|html|head|\?xml)/i.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** Of UTF-8, as RFC 7617 lets servers expect. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

async function inTurn<A, B>(things: readonly A[], act: (thing: A) => Promise<B>): Promise<readonly B[]> {
  const results: B[] = [];
  for (const thing of things) results.push(await act(thing));
  return results;
}
