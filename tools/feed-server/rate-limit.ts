export type Bucket = 'api' | 'search' | 'pages';

/** What is left of the window, as the service's headers say it. */
export interface Allowance {
  readonly exhausted: boolean;
  readonly secondsToReset: number;
  readonly headers: Record<string, string>;
}

const WINDOW_SECONDS = 300;

/** Fixed windows of five minutes, one count for API requests, one for searches and one for pages; a window opens with its first request. */
export class RateLimit {
  readonly limits: Record<Bucket, number>;
  readonly #now: () => number;
  readonly #windows = new Map<Bucket, { opensAt: number; used: number }>();

  constructor(limits: Record<Bucket, number>, now: () => number) {
    this.limits = limits;
    this.#now = now;
  }

  take(bucket: Bucket): Allowance {
    const now = this.#now();
    const current = this.#windows.get(bucket);
    const isOver = current === undefined || now >= current.opensAt + WINDOW_SECONDS * 1000 || now < current.opensAt;
    const window = isOver ? { opensAt: now, used: 0 } : current;
    window.used += 1;
    this.#windows.set(bucket, window);
    const limit = this.limits[bucket];
    const secondsToReset = Math.ceil((window.opensAt + WINDOW_SECONDS * 1000 - now) / 1000);
    return {
      exhausted: window.used > limit,
      secondsToReset,
      headers: rateLimitHeaders(bucket, limit, Math.max(0, limit - window.used), secondsToReset),
    };
  }

  /** Forgets what was used, and takes new limits when some are given. */
  reset(limits: Partial<Record<Bucket, number>> = {}): void {
    Object.assign(this.limits, limits);
    this.#windows.clear();
  }
}

export function rateLimitHeaders(
  bucket: Bucket,
  limit: number,
  remaining: number,
  seconds: number,
): Record<string, string> {
  return {
    RateLimit: `"${bucket}";r=${remaining};t=${seconds}`,
    'RateLimit-Policy': `"fixed window";"${bucket}";q=${limit};w=${WINDOW_SECONDS}`,
  };
}
