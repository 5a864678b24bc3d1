import { dateTimeWords } from '../../browser/date-text.ts';
import { t, type WordKey } from '../../browser/i18n.ts';
import type { CarrierName } from '../../domain/sync/carrier-name.ts';
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
  token: 'sync_failed_token',
  'read-only': 'sync_failed_read_only',
  'no-dataset': 'sync_failed_no_dataset',
  public: 'sync_failed_public',
  conflict: 'sync_failed_conflict',
  'large-files': 'sync_failed_large_files',
  outgrown: 'sync_failed_outgrown',
  'folder-asleep': 'sync_failed_asleep',
  'no-folder': 'sync_failed_no_folder',
  unexpected: 'sync_failed_unexpected',
  'marker-missing': 'sync_failed_marker_missing',
  'marker-unreadable': 'sync_failed_marker_missing',
  'marker-other': 'sync_failed_marker_another',
  newer: 'sync_failed_newer',
  passphrase: 'sync_failed_passphrase',
  'not-encrypted': 'sync_failed_not_encrypted',
  retired: 'sync_failed_retired',
} as const satisfies Record<Exclude<SyncFailure['kind'], 'refused' | 'slow-down'>, WordKey>;

/** What is said of a folder, where it is a dataset. The browser's own sync has neither marker nor passphrase. */
const DATASET_FAILURES: Partial<Record<SyncFailure['kind'], WordKey>> = {
  'marker-missing': 'sync_dataset_marker_missing',
  'marker-unreadable': 'sync_dataset_marker_missing',
  'marker-other': 'sync_dataset_marker_another',
  passphrase: 'sync_dataset_passphrase',
  'not-encrypted': 'sync_dataset_not_encrypted',
};

/** Why keeping in step with that place does not go on, and what can be done about it. */
export function syncFailureWords(failure: SyncFailure, carrier: CarrierName | undefined): string {
  if (failure.kind === 'refused') return t('sync_failed_refused', failure.status);
  if (failure.kind === 'slow-down') return t('sync_failed_slow_down', dateTimeWords(failure.until));
  return t((carrier === 'dataset' && DATASET_FAILURES[failure.kind]) || FAILURES[failure.kind]);
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
