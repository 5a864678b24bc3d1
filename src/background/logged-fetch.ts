import { logRequest } from '../browser/request-log.ts';
import type { RequestReason } from '../domain/logged-request.ts';

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** The browser's fetch, which notes whom it asks, and why. */
export function loggedFetch(why: (url: URL) => RequestReason): Fetch {
  return (address, init) => {
    const url = new URL(address);
    logRequest(url.host, why(url));
    return fetch(address, init);
  };
}
