import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { CarrierName } from '../../domain/sync/sync-config.ts';
import type { SectionProps } from '../model.ts';
import { SyncDevices } from './sync-devices.tsx';
import { SyncLog } from './sync-log.tsx';
import { SyncStatus } from './sync-status.tsx';
import { WebDavForm } from './webdav-form.tsx';

/** Keeping the list in step with other devices: with what, how it is going, with whom, and what happened. */
export function SyncSection({ page: { sync }, actions }: Pick<SectionProps, 'page' | 'actions'>) {
  const [isChoosing, setChoosing] = useState(false);
  const { config, view } = sync;
  const isOn = config.carrier !== 'off';

  function choose(carrier: CarrierName): void {
    setChoosing(carrier !== 'off');
    if (carrier === 'off' && isOn) void actions.writeSync({ ...config, carrier });
  }

  return (
    <fieldset class="setting sync" data-find={t('sync_find')}>
      <legend class="visually-hidden">{t('sync_title')}</legend>
      <p>{t('sync_note')}</p>
      <div class="sync-choice">
        <label>
          <input
            type="radio"
            name="sync-carrier"
            checked={!isOn && !isChoosing}
            aria-describedby="sync-off-note"
            onChange={() => choose('off')}
          />
          <span>{t('sync_off')}</span>
        </label>
        <p id="sync-off-note">{t('sync_off_note')}</p>
      </div>
      <div class="sync-choice">
        <label>
          <input
            type="radio"
            name="sync-carrier"
            checked={isOn || isChoosing}
            aria-describedby="sync-webdav-note"
            onChange={() => choose('webdav')}
          />
          <span>{t('sync_webdav')}</span>
        </label>
        <p id="sync-webdav-note">{t('sync_webdav_note')}</p>
        {(isOn || isChoosing) && <WebDavForm key={JSON.stringify(config)} config={config} actions={actions} />}
      </div>
      {isOn && <SyncStatus view={view} actions={actions} />}
      {isOn && <SyncDevices view={view} onRetire={actions.retireDevice} />}
      <SyncLog log={view.log} devices={view.devices} onUndo={actions.undoBatch} />
    </fieldset>
  );
}
