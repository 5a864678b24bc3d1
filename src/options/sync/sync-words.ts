import { t, type WordKey } from '../../browser/i18n.ts';
import type { SkipReason, SyncFailure } from '../../domain/sync/sync-state.ts';

const FAILURES = {
  offline: 'sync_failed_offline',
  timeout: 'sync_failed_offline',
  'no-access': 'sync_failed_access',
  login: 'sync_failed_login',
  full: 'sync_failed_full',
  locked: 'sync_failed_locked',
  redirected: 'sync_failed_redirected',
  'not-webdav': 'sync_failed_not_webdav',
  'not-written': 'sync_failed_not_written',
  unexpected: 'sync_failed_unexpected',
  'marker-missing': 'sync_failed_marker_missing',
  'marker-unreadable': 'sync_failed_marker_missing',
  'marker-other': 'sync_failed_marker_another',
  newer: 'sync_failed_newer',
  passphrase: 'sync_failed_passphrase',
  'not-encrypted': 'sync_failed_not_encrypted',
  retired: 'sync_failed_retired',
} as const satisfies Record<Exclude<SyncFailure['kind'], 'refused'>, WordKey>;

/** Why keeping in step does not go on, and what can be done about it. */
export function syncFailureWords(failure: SyncFailure): string {
  return failure.kind === 'refused' ? t('sync_failed_refused', failure.status) : t(FAILURES[failure.kind]);
}

/** Whether it goes on once a person says that this is the place. */
export function needsWord({ kind }: SyncFailure): boolean {
  return kind === 'marker-missing' || kind === 'marker-unreadable' || kind === 'marker-other' || kind === 'retired';
}

const REASONS = {
  incomplete: 'sync_why_incomplete',
  damaged: 'sync_why_damaged',
  newer: 'sync_why_newer',
  foreign: 'sync_why_foreign',
} as const satisfies Record<SkipReason, WordKey>;

export function skipWords(why: SkipReason): string {
  return t(REASONS[why]);
}
