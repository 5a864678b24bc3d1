import { MINUTE_MS } from '../domain/durations.ts';
import { extension } from './extension.ts';
import { OPTIONAL_PERMISSIONS } from './optional-permissions.ts';
import { logRequest } from './request-log.ts';

/**
 * What became of handing papers to Zotero. `no-access`: the person did not let us speak with programs on this computer. `refused`:
 * Zotero runs but took only `count` of them, as when its library can't be written.
 */
export type ZoteroResult =
  | { readonly kind: 'sent'; readonly count: number }
  | { readonly kind: 'not-running' }
  | { readonly kind: 'refused'; readonly count: number }
  | { readonly kind: 'no-access' };

/** Match patterns take no port. */
const ACCESS = OPTIONAL_PERMISSIONS.zotero;
const ZOTERO_HOST = '127.0.0.1:23119';
const CONNECTOR = `http://${ZOTERO_HOST}/connector`;
/** Without it Zotero hangs up on whoever looks like a web page; 3 is the version of the protocol. */
const HEADERS = { 'X-Zotero-Connector-API-Version': '3' };
const PING_LIMIT_MS = 3_000;
/** Zotero writes some hundred items a second; no answer for that long means that it hangs. */
const SAVE_LIMIT_MS = MINUTE_MS;
const ITEMS_AT_ONCE = 100;

/**
 * Hands items to the Zotero that runs on this computer, into the collection that is selected there, by the protocol of its own
 * connector (https://www.zotero.org/support/dev/client_coding/connector_http_server). Must be called straight from a click, for it may ask for
 * access. Never rejects.
 */
export async function handToZotero(items: readonly object[]): Promise<ZoteroResult> {
  if (!(await requestAccess())) return { kind: 'no-access' };
  if (!(await isRunning())) return { kind: 'not-running' };
  for (let count = 0; count < items.length; count += ITEMS_AT_ONCE) {
    if (!(await save(items.slice(count, count + ITEMS_AT_ONCE)))) return { kind: 'refused', count };
  }
  return { kind: 'sent', count: items.length };
}

/** Chrome refuses to be asked outside of a click even for what it granted long ago. */
async function requestAccess(): Promise<boolean> {
  try {
    return await extension.permissions.request(ACCESS);
  } catch {
    return extension.permissions.contains(ACCESS).catch(() => false);
  }
}

/** Any program may listen on that port: Zotero says its name. */
async function isRunning(): Promise<boolean> {
  const answer = await ask('ping', { headers: HEADERS }, PING_LIMIT_MS);
  return answer?.ok === true && answer.headers.has('X-Zotero-Version');
}

/** 201 is all that a saved delivery is answered with; a session is one delivery. */
async function save(items: readonly object[]): Promise<boolean> {
  const body = JSON.stringify({ sessionID: crypto.randomUUID(), uri: 'https://huggingface.co/papers', items });
  const headers = { ...HEADERS, 'Content-Type': 'application/json' };
  return (await ask('saveItems', { method: 'POST', headers, body }, SAVE_LIMIT_MS))?.status === 201;
}

async function ask(what: string, init: RequestInit, limitMs: number): Promise<Response | undefined> {
  logRequest(ZOTERO_HOST, 'zotero');
  const signal = AbortSignal.timeout(limitMs);
  try {
    return await fetch(`${CONNECTOR}/${what}`, { ...init, signal, credentials: 'omit', redirect: 'error' });
  } catch {
    return undefined;
  }
}
