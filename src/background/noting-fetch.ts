import { noteContact } from '../browser/contacts.ts';
import type { ContactReason } from '../domain/contact.ts';

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** The browser's fetch, which notes whom it asks, and why. */
export function notingFetch(why: (url: URL) => ContactReason): Fetch {
  return (address, init) => {
    const url = new URL(address);
    noteContact(url.host, why(url));
    return fetch(address, init);
  };
}
