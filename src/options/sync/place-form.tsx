import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { t, type WordKey } from '../../browser/i18n.ts';
import type { SyncPlaceName } from '../../domain/sync/carrier-name.ts';
import type { SyncConfig } from '../../domain/sync/sync-config.ts';
import type { SyncPart } from '../../domain/sync/sync-state.ts';
import type { SyncActions } from '../model.ts';
import { DatasetFields } from './dataset-fields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FolderFields } from './folder-fields.tsx';
import { preparePlace } from './prepare-place.ts';
import { TextField } from './text-field.tsx';
import { WebDavFields } from './webdav-fields.tsx';

interface Props {
  readonly carrier: SyncPlaceName;
  readonly config: SyncConfig;
  readonly actions: SyncActions;
}

const FIELDS: Readonly<Record<SyncPlaceName, ComponentType<FieldsProps>>> = {
  browser: () => null,
  dataset: DatasetFields,
  webdav: WebDavFields,
  folder: FolderFields,
};

const BEGIN = {
  browser: 'sync_begin_browser',
  dataset: 'sync_begin_dataset',
  webdav: 'sync_begin',
  folder: 'sync_begin_folder',
} as const satisfies Record<SyncPlaceName, WordKey>;

/** Which place, how it is logged in to, and what goes along. Nothing is asked before the button is pressed. */
export function PlaceForm({ carrier, config, actions }: Props) {
  const [draft, setDraft] = useState(config);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<WordKey>();
  const change = (changes: Partial<SyncConfig>) => setDraft({ ...draft, ...changes });
  const Fields = FIELDS[carrier];
  // What the browser syncs, it encrypts as the person told it to.
  const isEncryptable = carrier !== 'browser';

  async function begin(): Promise<void> {
    setBusy(true);
    setRefusal(undefined);
    // First of all, or the browser would not take what it asks for the click's.
    const prepared = await preparePlace({ ...draft, carrier }, actions);
    if (typeof prepared === 'string') setRefusal(prepared);
    else await actions.writeSync(prepared);
    setBusy(false);
  }

  return (
    <div class="sync-form">
      <Fields draft={draft} onChange={change} />
      {isEncryptable && (
        <TextField
          id="sync-passphrase"
          label={t('sync_passphrase')}
          value={draft.passphrase}
          isSecret
          onInput={(passphrase) => change({ passphrase })}
        />
      )}
      {isEncryptable && <p>{t('sync_passphrase_note')}</p>}
      <TextField
        id="sync-device"
        label={t('sync_device')}
        value={draft.deviceName}
        onInput={(deviceName) => change({ deviceName })}
      />
      <PartBox part="rules" label={t('sync_with_rules')} draft={draft} onChange={change} />
      <PartBox part="settings" label={t('sync_with_settings')} draft={draft} onChange={change} />
      <PartBox part="marks" label={t('sync_with_marks')} draft={draft} onChange={change} />
      <PartBox part="struck" label={t('sync_with_struck')} draft={draft} onChange={change} />
      {isEncryptable && <p>{t('sync_secrets')}</p>}
      <button type="button" class="plain-button" disabled={isBusy} onClick={() => void begin()}>
        {t(BEGIN[carrier])}
      </button>
      <p role="status" class="outcome">
        {refusal && t(refusal)}
      </p>
    </div>
  );
}

interface PartProps extends FieldsProps {
  readonly part: SyncPart;
  readonly label: string;
}

function PartBox({ part, label, draft, onChange }: PartProps) {
  const others = draft.parts.filter((one) => one !== part);
  return (
    <label>
      <input
        type="checkbox"
        checked={draft.parts.includes(part)}
        onChange={(event) => onChange({ parts: event.currentTarget.checked ? [...others, part] : others })}
      />
      <span>{label}</span>
    </label>
  );
}
