import type { RequestReason } from '../domain/logged-request.ts';

/** What an address of the service is asked for. */
export function askedFor({ pathname }: URL): RequestReason {
  if (pathname === '/api/papers/search') return 'search';
  return pathname.startsWith('/api/papers/') ? 'paper' : 'lists';
}
