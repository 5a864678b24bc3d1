import { HOUR_MS, MINUTE_MS } from '../durations.ts';
import { isObject } from '../is-object.ts';
import { isToAwait } from '../stored-time.ts';

/** When arXiv was last asked, on any of its hosts, and until when it wants to be left alone; ms since 1970. */
export interface ArxivPace {
  readonly askedAt?: number;
  readonly restUntil?: number;
}

/** arXiv's rule: one request in three seconds, over all of its interfaces together. */
const SPACE_MS = 3_000;
/** However long an answer says, it is asked again the next day. */
const LONGEST_REST_MS = 24 * HOUR_MS;

/** The next moment at which arXiv may be asked. Between 00 and 01 UTC it renews its lists and fails: nobody asks then. */
export function nextArxivAt({ askedAt, restUntil }: ArxivPace, now: number): number {
  const spaced = askedAt === undefined ? now : askedAt + SPACE_MS;
  const afterLast = isToAwait(spaced, now, SPACE_MS) ? spaced : now;
  const rested = isToAwait(restUntil, now, LONGEST_REST_MS) ? Math.max(restUntil, afterLast) : afterLast;
  const date = new Date(rested);
  return date.getUTCHours() === 0 ? rested - (rested % HOUR_MS) + HOUR_MS + MINUTE_MS : rested;
}

/** The pace from whatever was stored. */
export function parseArxivPace(stored: unknown): ArxivPace {
  if (!isObject(stored)) return {};
  const { askedAt, restUntil } = stored;
  return {
    ...(typeof askedAt === 'number' && Number.isFinite(askedAt) && { askedAt }),
    ...(typeof restUntil === 'number' && Number.isFinite(restUntil) && { restUntil }),
  };
}
