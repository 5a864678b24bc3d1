import type { RequestReason } from '../domain/logged-request.ts';

/** What an address of the service is asked for. */
export function askedFor({ pathname, searchParams }: URL): RequestReason {
  if (pathname === '/api/papers/search') return 'search';
  if (pathname.startsWith('/api/arxiv/') || searchParams.has('field')) return 'uptake';
  return pathname.startsWith('/api/papers/') ? 'paper' : 'lists';
}
