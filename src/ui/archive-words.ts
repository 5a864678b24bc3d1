import { tExact } from '../browser/count-text.ts';
import { monthWords } from '../browser/date-text.ts';
import { t, type WordKey } from '../browser/i18n.ts';
import { dataSizeWords } from '../browser/size-text.ts';
import type { ArchiveProgress } from '../domain/archive/archive-progress.ts';
import type { Failure } from '../domain/failure.ts';

/** What the archive costs, before it is begun. */
export function archiveCostWords({ left: { requests, minutes, bytes, keptBytes } }: ArchiveProgress): string {
  return t('archive_cost', String(requests), t('minutes', minutes), dataSizeWords(bytes), dataSizeWords(keptBytes));
}

/** How far it is, and why it waits; empty where nobody wants it. */
export function archiveStateWords(progress: ArchiveProgress): string {
  const { phase, month = '', papers, left, failure, waitsForConnection } = progress;
  if (phase === 'none') return '';
  const count = tExact('paper_count', papers);
  if (phase === 'complete') return t('archive_complete', count);
  if (waitsForConnection) return t('archive_waiting', t('archive_connection'));
  if (failure && phase === 'waiting') return t('archive_waiting', t(FAILURES[failure.kind] ?? FAILURES.unknown));
  const key = phase === 'paused' ? 'archive_stopped' : 'archive_reading';
  const words = t(key, monthWords(month), count, t('minutes', left.minutes));
  return failure ? `${t(FAILURES[failure.kind] ?? FAILURES.unknown)} · ${words}` : words;
}

const FAILURES = {
  offline: 'failed_offline_title',
  timeout: 'failed_timeout_title',
  'rate-limited': 'failed_rate_limited_title',
  'http-error': 'failed_http_error_title',
  'bad-payload': 'failed_bad_payload_title',
  empty: 'failed_empty_title',
  storage: 'failed_storage_title',
  'no-access': 'failed_no_access_title',
  unknown: 'failed_unknown_title',
} as const satisfies Record<Failure['kind'], WordKey>;
