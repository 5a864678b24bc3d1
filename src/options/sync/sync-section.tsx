import { useState } from 'preact/hooks';
import { t, type WordKey } from '../../browser/i18n.ts';
import type { CarrierName, SyncPlaceName } from '../../domain/sync/carrier-name.ts';
import type { SectionProps } from '../model.ts';
import { PlaceForm } from './place-form.tsx';
import { SyncDevices } from './sync-devices.tsx';
import { SyncLog } from './sync-log.tsx';
import { SyncStatus } from './sync-status.tsx';

/** What each is called, and what leaves with it, and where to. */
const PLACES = {
  browser: ['sync_browser', 'sync_browser_note'],
  dataset: ['sync_dataset', 'sync_dataset_note'],
  webdav: ['sync_webdav', 'sync_webdav_note'],
  folder: ['sync_folder', 'sync_folder_note'],
} as const satisfies Record<SyncPlaceName, readonly [WordKey, WordKey]>;

/** Keeping the list in step with other devices: with what, how it is going, with whom, and what happened. */
export function SyncSection({ page: { sync, browser }, actions }: Pick<SectionProps, 'page' | 'actions'>) {
  const [chosen, setChosen] = useState<CarrierName>();
  const { config, view } = sync;
  const isOn = config.carrier !== 'off';
  const shown = chosen ?? config.carrier;
  // Firefox lets nobody pick a folder.
  const places = (Object.keys(PLACES) as SyncPlaceName[]).filter((name) => name !== 'folder' || browser !== 'firefox');

  function choose(carrier: CarrierName): void {
    setChosen(carrier);
    if (carrier === 'off' && isOn) void actions.writeSync({ ...config, carrier });
  }

  return (
    <fieldset class="setting radio-group" data-find={t('sync_find')}>
      <legend class="visually-hidden">{t('sync_title')}</legend>
      <p>{t('sync_note')}</p>
      <div class="radio-choice">
        <Radio name="off" label="sync_off" shown={shown} onChoose={choose} />
        <p id="sync-off-note">{t('sync_off_note')}</p>
      </div>
      {places.map((name) => (
        <div key={name} class="radio-choice">
          <Radio name={name} label={PLACES[name][0]} shown={shown} onChoose={choose} />
          <p id={`sync-${name}-note`}>{t(PLACES[name][1])}</p>
          {shown === name && (
            <PlaceForm key={JSON.stringify(config)} carrier={name} config={config} actions={actions} />
          )}
        </div>
      ))}
      {isOn && <SyncStatus carrier={config.carrier} view={view} used={sync.browserUse} actions={actions} />}
      {isOn && <SyncDevices view={view} onRetire={actions.retireDevice} />}
      <SyncLog log={view.log} devices={view.devices} onUndo={actions.undoBatch} />
    </fieldset>
  );
}

interface RadioProps {
  readonly name: CarrierName;
  readonly label: WordKey;
  readonly shown: CarrierName;
  readonly onChoose: (name: CarrierName) => void;
}

function Radio({ name, label, shown, onChoose }: RadioProps) {
  return (
    <label>
      <input
        type="radio"
        name="sync-carrier"
        checked={shown === name}
        aria-describedby={`sync-${name}-note`}
        onChange={() => onChoose(name)}
      />
      <span>{t(label)}</span>
    </label>
  );
}
