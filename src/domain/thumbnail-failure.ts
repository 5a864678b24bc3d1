import { DAY_MS, HOUR_MS } from './durations.ts';
import type { Failure } from './failure.ts';

/** What follows from a picture that did not come. */
export interface ThumbnailFailure {
  /** Not before then is it asked for again, ms since 1970; missing when it is not the picture's fault. */
  readonly askAgainAt?: number;
  /** Whom the failure is about: this picture alone, or all that would be asked for now. */
  readonly of: 'this' | 'all';
}

/** A picture that is not there, or is none, is asked for again tomorrow; one that came to nothing by chance in an hour. */
export function thumbnailFailure(failure: Failure, now: number): ThumbnailFailure {
  switch (failure.kind) {
    case 'rate-limited':
      return { of: 'all', askAgainAt: failure.until };
    case 'timeout':
      return { of: 'this', askAgainAt: now + HOUR_MS };
    case 'http-error':
      return { of: 'this', askAgainAt: now + (failure.status >= 500 ? HOUR_MS : DAY_MS) };
    case 'bad-payload':
      return { of: 'this', askAgainAt: now + DAY_MS };
    default:
      return { of: 'all' };
  }
}
