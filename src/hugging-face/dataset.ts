import { isRecord } from '../domain/is-record.ts';
import type { Carrier } from '../domain/sync/carrier.ts';
import { MARKER_PATH, SYNC_FOLDER } from '../domain/sync/segment-path.ts';
import { SyncFailed, type SyncFailure } from '../domain/sync/sync-state.ts';
import { askPlace, bytesFromPlace } from '../http/ask-place.ts';
import { toBase64 } from '../http/base64.ts';
import { dropBody, readLimitedBody } from '../http/limited-body.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { bytesFromDataset, nameInDataset, pathOfName, textForDataset } from './file-in-dataset.ts';
import { nextLink } from './link-header.ts';
import { restAfterRefusal } from './rate-limit.ts';

export interface DatasetPlace {
  /** "owner/name". */
  readonly repository: string;
  /** One that may read and write this repository, and need nothing more. */
  readonly token: string;
}

interface DatasetWorld {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
}

/**
 * A private dataset of the person's, by the hub's documented HTTP API: each write is a commit, so that every state it ever had can be gone back to.
 * A public one is refused, each time anew, before anything is read or written. `onRequest` counts.
 */
export function datasetCarrier(
  { repository, token }: DatasetPlace,
  { fetch, now }: DatasetWorld,
  onRequest = () => {},
): Carrier {
  const api = `${HUB}/api/datasets/${repository}`;
  /** The commit that was last seen: what is read is of one moment, and no cache can answer with an earlier one. */
  let head: string | undefined;

  return {
    async list() {
      await look();
      const paths: string[] = [];
      let url: string | undefined = `${api}/tree/${head ?? BRANCH}/${FOLDER}?recursive=true&expand=false`;
      while (url !== undefined) {
        const response: Response = await ask(url);
        if (response.status === 404) {
          dropBody(response);
          // Nothing of ours is there yet, or nothing at all.
          if (response.headers.get(ERROR_CODE) !== 'RepoNotFound') return paths;
        }
        if (response.status !== 200) throw await refusal(response);
        const entries = await jsonOf(response);
        if (!Array.isArray(entries)) throw new SyncFailed({ kind: 'unexpected' });
        for (const entry of entries) {
          const path = isRecord(entry) && entry.type === 'file' ? entry.path : undefined;
          if (typeof path === 'string' && path.startsWith(`${FOLDER}/`))
            paths.push(pathOfName(path.slice(FOLDER.length + 1)));
        }
        url = ownAddress(nextLink(response.headers.get('link')));
      }
      return paths;
    },

    async read(path) {
      const response = await ask(
        `${HUB}/datasets/${repository}/raw/${head ?? BRANCH}/${FOLDER}/${nameInDataset(path)}`,
      );
      if (response.status === 404 && response.headers.get(ERROR_CODE) !== 'RepoNotFound') {
        dropBody(response);
        return undefined;
      }
      if (response.status !== 200) throw await refusal(response);
      return bytesFromDataset(await bytesFromPlace(response, FILE_BYTES_MAX));
    },

    async write(path, bytes) {
      const content = toBase64(new TextEncoder().encode(textForDataset(bytes)));
      const file = { key: 'file', value: { path: `${FOLDER}/${nameInDataset(path)}`, content, encoding: 'base64' } };
      // Only the marker is everybody's: of two devices that make it, the second one looks again.
      await commit([file], { isOwn: path !== MARKER_PATH });
    },

    async remove(paths) {
      if (paths.length === 0) return;
      const gone = paths.map((path) => ({ key: 'deletedFile', value: { path: `${FOLDER}/${nameInDataset(path)}` } }));
      await commit(gone, { isOwn: true });
    },
  };

  /** Whether it is there and private, and where it stands. */
  async function look(): Promise<void> {
    const response = await ask(`${api}?expand=private&expand=sha`);
    if (response.status !== 200) throw await refusal(response);
    const told = await jsonOf(response);
    if (!isRecord(told)) throw new SyncFailed({ kind: 'unexpected' });
    if (told.private !== true) throw new SyncFailed({ kind: 'public' });
    head = commitIn(told.sha);
  }

  async function commit(lines: readonly object[], { isOwn }: { readonly isOwn: boolean }): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const header = { key: 'header', value: { summary: SUMMARY, ...(head !== undefined && { parentCommit: head }) } };
      const body = [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
      const response = await ask(`${api}/commit/${BRANCH}`, body);
      if (response.status === 200) {
        const told = await jsonOf(response);
        head = isRecord(told) ? commitIn(told.commitOid) : undefined;
        return;
      }
      // Another device wrote meanwhile. Files of this one are nobody else's: they go on top of that.
      const isMoved = response.status === 412 || response.status === 409;
      if (!isMoved) throw await refusal(response, { isWrite: true });
      dropBody(response);
      if (!isOwn || tries >= TRIES_MAX) throw new SyncFailed({ kind: 'conflict' });
      await look();
    }
  }

  async function ask(url: string, body?: string): Promise<Response> {
    onRequest();
    return askPlace(fetch, url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'Content-Type': 'application/x-ndjson' }),
      },
      ...(body !== undefined && { body }),
    });
  }

  async function refusal(response: Response, { isWrite = false } = {}): Promise<SyncFailed> {
    const { status, type, headers } = response;
    const failed = (failure: SyncFailure) => {
      dropBody(response);
      return new SyncFailed(failure);
    };
    if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return failed({ kind: 'redirected' });
    if (status === 429 || (status === 503 && retryAfterMs(headers, now()) !== undefined))
      return failed({ kind: 'slow-down', until: restAfterRefusal(headers, now()) });
    if (status === 401) return failed({ kind: 'token' });
    if (status === 403) return failed({ kind: isWrite ? 'read-only' : 'token' });
    if (status === 404) return failed({ kind: 'no-dataset' });
    if (
      isWrite &&
      status >= 400 &&
      status < 500 &&
      /\b(?:git-)?lfs\b|\bxet\b|binary file/i.test(await wordsOf(response))
    )
      return failed({ kind: 'large-files' });
    if (status === 413 || status === 507) return failed({ kind: 'full' });
    return failed({ kind: 'refused', status });
  }
}

const HUB = 'https://huggingface.co';
const BRANCH = 'main';
const FOLDER = SYNC_FOLDER.join('/');
const ERROR_CODE = 'x-error-code';
/** What stands in the repository's history: of the list itself it says nothing. */
const SUMMARY = 'Keep in step';
const TRIES_MAX = 5;
const FILE_BYTES_MAX = 48 * 1_024 * 1_024;
const LISTING_BYTES_MAX = 16 * 1_024 * 1_024;
const WORDS_BYTES_MAX = 64 * 1_024;

function commitIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{7,64}$/.test(value) ? value : undefined;
}

/** The token goes to the hub alone. */
function ownAddress(next: string | undefined): string | undefined {
  if (next === undefined || !URL.canParse(next, HUB)) return undefined;
  const url = new URL(next, HUB);
  return url.origin === HUB ? url.href : undefined;
}

async function jsonOf(response: Response): Promise<unknown> {
  const bytes = await bytesFromPlace(response, LISTING_BYTES_MAX);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new SyncFailed({ kind: 'unexpected' });
  }
}

async function wordsOf(response: Response): Promise<string> {
  const told = await readLimitedBody(response, WORDS_BYTES_MAX).catch(() => '');
  return `${response.headers.get('x-error-message') ?? ''} ${told}`.slice(0, WORDS_BYTES_MAX);
}
