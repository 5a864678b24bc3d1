import { t } from '../browser/i18n.ts';
import type { ArchiveProgress } from '../domain/archive/archive-progress.ts';
import { archiveCostWords, archiveStateWords } from '../ui/archive-words.ts';
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
      {phase === 'none' && <p>{archiveCostWords(progress)}</p>}
      {(isUnderWay || phase === 'paused') && (
        <progress
          class="archive-bar"
          aria-label={t('data_archive')}
          max={100}
          value={Math.floor(progress.share * 100)}
        />
      )}
      <p role="status">{archiveStateWords(progress)}</p>
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
