import { dateTimeWords } from '../../browser/date-text.ts';
import { t } from '../../browser/i18n.ts';
import { dataSizeWords } from '../../browser/size-text.ts';
import { BROWSER_BYTES_MAX } from '../../domain/sync/browser-place.ts';
import type { CarrierName } from '../../domain/sync/carrier-name.ts';
import type { SyncView } from '../../domain/sync/sync-view.ts';
import type { SyncActions } from '../model.ts';
import { needsWord, syncFailureWords } from './sync-words.ts';

interface Props {
  readonly carrier: CarrierName;
  readonly view: SyncView;
  /** Of the browser's own sync, in bytes; undefined where that is not it. */
  readonly used: number | undefined;
  readonly actions: SyncActions;
}

/** Whether the device is in step, what waits for a word, and the way to do it now. */
export function SyncStatus({ carrier, view, used, actions }: Props) {
  const { failure, syncedAt, held, untold, requests } = view;
  return (
    <div class="sync-status">
      <p role="status" class="outcome">
        {failure && `${syncFailureWords(failure, carrier)} `}
        {syncedAt === undefined ? t('sync_state_none') : t('sync_state', dateTimeWords(syncedAt))}{' '}
        {untold > 0 && t('sync_untold', untold)}
      </p>
      {used !== undefined && (
        <p class="sync-meter">
          <meter
            aria-label={t('sync_meter')}
            min={0}
            max={BROWSER_BYTES_MAX}
            high={BROWSER_BYTES_MAX * 0.9}
            value={used}
          />
          <span>{t('sync_meter_words', dataSizeWords(used), dataSizeWords(BROWSER_BYTES_MAX))}</span>
        </p>
      )}
      {requests > 0 && <p>{t('sync_requests', requests)}</p>}
      {held > 0 && (
        <div class="sync-question" role="alert">
          <p>{t('sync_held', held)}</p>
          <div class="buttons">
            <button type="button" class="plain-button" onClick={() => void actions.answerHeld('keep')}>
              {t('sync_held_keep')}
            </button>
            <button type="button" class="plain-button" onClick={() => void actions.answerHeld('remove')}>
              {t('sync_held_remove')}
            </button>
          </div>
        </div>
      )}
      <div class="buttons">
        <button type="button" class="plain-button" onClick={() => void actions.syncNow()}>
          {t('sync_now')}
        </button>
        {failure?.kind === 'folder-asleep' && (
          <button type="button" class="plain-button" onClick={() => void actions.wakeFolder()}>
            {t('sync_wake_folder')}
          </button>
        )}
        {failure && needsWord(failure) && (
          <button type="button" class="plain-button" onClick={() => void actions.beginAnew()}>
            {t('sync_begin_anew')}
          </button>
        )}
      </div>
    </div>
  );
}
