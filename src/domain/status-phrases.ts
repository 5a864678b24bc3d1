import type { Phrase } from './phrase.ts';
import { type FailedStatus, isFailed, type Status } from './status.ts';

/** The sentences of the status line: "Offline since 14:05, tried 14:20." "Showing 48 papers from 13:30." */
export function statusPhrases(status: Status): readonly Phrase[] {
  if (isFailed(status)) return [whatFailed(status), ...whatIsShown(status)];
  if (status.kind === 'fresh') return [{ key: 'status_updated', values: [{ time: status.updatedAt }] }];
  return [{ key: `status_${status.kind}`, values: [] }];
}

/** A first failure is told with one time (`…_once`), a lasting one with its beginning and the last attempt. */
function whatFailed(status: FailedStatus): Phrase {
  const triedAt = { time: status.triedAt };
  if (status.kind === 'rate-limited') return { key: 'status_rate_limited', values: [{ time: status.until }, triedAt] };
  if (status.kind === 'no-access') return { key: 'status_no_access', values: [triedAt] };
  // What another version of us stored can have a kind that this one does not know.
  const key = KEY_OF[status.kind] ?? KEY_OF.unknown;
  const what = status.kind === 'http-error' ? [status.status] : status.kind === 'bad-payload' ? [status.at] : [];
  return status.since >= status.triedAt
    ? { key: `${key}_once`, values: [...what, triedAt] }
    : { key, values: [...what, { time: status.since }, triedAt] };
}

/** Papers that came piece by piece have no time of their own; they are seen to be there. */
function whatIsShown({ papers, updatedAt }: FailedStatus): readonly Phrase[] {
  if (papers === 0) return [{ key: 'status_no_papers', values: [] }];
  return papers === undefined || updatedAt === undefined
    ? []
    : [{ key: 'status_showing', values: [papers, { time: updatedAt }], count: papers }];
}

const KEY_OF = {
  offline: 'status_offline',
  timeout: 'status_timeout',
  'http-error': 'status_http_error',
  'bad-payload': 'status_bad_payload',
  empty: 'status_empty',
  storage: 'status_storage',
  unknown: 'status_unknown',
} as const;
