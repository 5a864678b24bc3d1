import { isMadeId } from './bibliography/identity.ts';
import { DAY_MS, MINUTE_MS } from './durations.ts';
import type { Failure } from './failure.ts';
import type { Feed } from './feed.ts';
import type { SavedPaper } from './saved-paper.ts';

/** A saved paper of which little more than the id is known, and the last time that the service was asked for it. */
export interface LookUp {
  readonly saved: Pick<SavedPaper, 'id' | 'savedAt' | 'position'>;
  readonly tried: Pick<Feed, 'triedAt' | 'failure'> | undefined;
}

const MONTH_MS = 30 * DAY_MS;
const REST_MS = 10 * MINUTE_MS;

/**
 * The ids to ask for now, in the order of the list; none while the service does not answer. One that it did not know is asked for again a day later, then
 * after two days, four and so on, at least once a month.
 */
export function dueLookUps(lookUps: readonly LookUp[], now: number): readonly string[] {
  if (lookUps.some(({ tried }) => isPassing(tried?.failure) && since(tried, now) < REST_MS)) return [];
  return lookUps
    .filter(({ saved, tried }) => !isMadeId(saved.id) && since(tried, now) >= waitOf(saved, tried))
    .sort((a, b) => (a.saved.position < b.saved.position ? -1 : 1))
    .map(({ saved }) => saved.id);
}

/** Whether the service has not said yet what it knows of a paper. */
export function isToBeAsked({ triedAt = 0, failure }: Partial<Pick<Feed, 'triedAt' | 'failure'>> = {}): boolean {
  return triedAt === 0 || isPassing(failure);
}

/** Whether a failure is nothing about the paper: another one would meet the same. */
export function isPassing(failure: Failure | undefined): boolean {
  switch (failure?.kind) {
    case 'offline':
    case 'timeout':
    case 'rate-limited':
    case 'no-access':
    case 'storage':
      return true;
    case 'http-error':
      return failure.status >= 500 || failure.status === 401 || failure.status === 403;
    default:
      return false;
  }
}

/** As long as it was on the list by then. */
function waitOf({ savedAt }: LookUp['saved'], tried: LookUp['tried']): number {
  if (isToBeAsked(tried)) return REST_MS;
  return Math.min(Math.max(DAY_MS, (tried?.triedAt ?? 0) - savedAt), MONTH_MS);
}

/** A clock that was put back makes nothing wait for ever. */
function since(tried: LookUp['tried'], now: number): number {
  return tried === undefined ? Number.MAX_VALUE : Math.abs(now - tried.triedAt);
}
