import type { ContactReason } from '../domain/contact.ts';

/** What an address of the service is asked for. */
export function askedFor({ pathname }: URL): ContactReason {
  if (pathname === '/api/papers/search') return 'search';
  return pathname.startsWith('/api/papers/') ? 'paper' : 'lists';
}
