/** What all requests have in common: they tell nothing of who asks, and are answered by whom they go to. */
export const PLAIN_REQUEST = {
  // With a host permission the browser would send all cookies, SameSite=Strict too.
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  // ETags and what is kept are ours to handle; the browser's cache would turn a 304 into an old 200.
  cache: 'no-store',
  // Not 'error', which looks like being offline; not 'follow', which would already have asked the other host.
  redirect: 'manual',
} as const satisfies RequestInit;
