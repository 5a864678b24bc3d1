import { tExact } from '../browser/count-text.ts';
import { monthWords } from '../browser/date-text.ts';
import { t, type WordKey } from '../browser/i18n.ts';
import { dataSizeWords } from '../browser/size-text.ts';
import type { ArchiveProgress } from '../domain/archive/archive-progress.ts';
import type { Failure } from '../domain/failure.ts';
import type { ArchiveActions } from './model.ts';

interface Props {
  /** Undefined until it is read. */
  readonly progress: ArchiveProgress | undefined;
  readonly actions: ArchiveActions;
}

/** The archive: what it costs, how far it is, and the ways to rest, to go on and to be rid of it. */
export function ArchiveSetting({ progress, actions }: Props) {
  if (!progress) return null;
  const { phase } = progress;
  const isUnderWay = phase === 'reading' || phase === 'waiting';
  return (
    <div class="setting" id="archive" data-find={t('archive_find')}>
      <p>{t('archive_note')}</p>
      {phase === 'none' && <p>{costWords(progress)}</p>}
      {(isUnderWay || phase === 'paused') && (
        <progress
          class="archive-bar"
          aria-label={t('data_archive')}
          max={100}
          value={Math.floor(progress.share * 100)}
        />
      )}
      <p role="status">{stateWords(progress)}</p>
      <div class="buttons">
        {phase !== 'complete' && (
          <button
            type="button"
            class="plain-button"
            onClick={() => void (isUnderWay ? actions.pauseArchive() : actions.startArchive())}
          >
            {t(isUnderWay ? 'archive_pause' : phase === 'paused' ? 'archive_go_on' : 'archive_download')}
          </button>
        )}
        {phase !== 'none' && (
          <button type="button" class="plain-button" onClick={() => void actions.deleteArchive()}>
            {t('archive_delete')}
          </button>
        )}
      </div>
    </div>
  );
}

function costWords({ left: { requests, minutes, bytes, keptBytes } }: ArchiveProgress): string {
  return t('archive_cost', String(requests), t('minutes', minutes), dataSizeWords(bytes), dataSizeWords(keptBytes));
}

function stateWords(progress: ArchiveProgress): string {
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
