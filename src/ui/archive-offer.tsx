import { t } from '../browser/i18n.ts';
import type { ArchiveProgress } from '../domain/archive/archive-progress.ts';
import { archiveCostWords, archiveStateWords } from './archive-words.ts';

/** Offers the archive to somebody who has none, with what it costs; then says how far it is. Nothing until that is read, or once it is complete. */
export function ArchiveOffer({ progress, onStart }: { progress: ArchiveProgress | undefined; onStart: () => void }) {
  if (!progress || progress.phase === 'complete') return null;
  const isOffered = progress.phase === 'none';
  return (
    <div class="archive-offer">
      {isOffered && <p>{t('archive_note')}</p>}
      <p aria-live="polite">{isOffered ? archiveCostWords(progress) : archiveStateWords(progress)}</p>
      {isOffered && (
        <button type="button" class="plain-button" onClick={onStart}>
          {t('archive_download')}
        </button>
      )}
    </div>
  );
}
