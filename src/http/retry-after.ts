/** What `Retry-After` asks for, in ms: seconds, or a date against the answer's own `Date`. Undefined where it asks for nothing. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d{1,12}(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  // Date.parse takes "-5" for a year, so ask for an HTTP-date's weekday first.
  const until = /^[a-z]{3},? /i.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  // The server's own clock, since ours may be years off.
  const servedAt = Date.parse(headers.get('date') ?? '');
  return until - (Number.isNaN(servedAt) ? now : servedAt);
}
