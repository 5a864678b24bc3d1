import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { folderAddress, type SyncConfig } from '../../domain/sync/sync-config.ts';
import type { SyncPart } from '../../domain/sync/sync-state.ts';
import type { SyncActions } from '../model.ts';

interface Props {
  readonly config: SyncConfig;
  readonly actions: SyncActions;
}

type Step = 'asleep' | 'wrong' | 'refused' | 'busy';

/** Which folder, how it is logged in to, and what goes along. Nothing is asked before the button is pressed. */
export function WebDavForm({ config, actions }: Props) {
  const [draft, setDraft] = useState(config);
  const [step, setStep] = useState<Step>('asleep');
  const change = (changes: Partial<SyncConfig>) => setDraft({ ...draft, ...changes });
  const changeServer = (changes: Partial<SyncConfig['webdav']>) => change({ webdav: { ...draft.webdav, ...changes } });

  async function begin(): Promise<void> {
    const address = folderAddress(draft.webdav.address);
    if (address === undefined) return setStep('wrong');
    setStep('busy');
    // First of all, or the browser would not take it for the click's.
    if (!(await actions.allowPlace(address))) return setStep('refused');
    await actions.writeSync({ ...draft, carrier: 'webdav', webdav: { ...draft.webdav, address } });
    setStep('asleep');
  }

  return (
    <div class="sync-form">
      <TextField
        id="sync-address"
        label={t('sync_address')}
        value={draft.webdav.address}
        placeholder="https://cloud.example.org/remote.php/dav/files/ann/"
        onInput={(address) => changeServer({ address })}
      />
      <TextField
        id="sync-user"
        label={t('sync_user')}
        value={draft.webdav.user}
        onInput={(user) => changeServer({ user })}
      />
      <TextField
        id="sync-password"
        label={t('sync_password')}
        value={draft.webdav.password}
        isSecret
        onInput={(password) => changeServer({ password })}
      />
      <TextField
        id="sync-passphrase"
        label={t('sync_passphrase')}
        value={draft.passphrase}
        isSecret
        onInput={(passphrase) => change({ passphrase })}
      />
      <p>{t('sync_passphrase_note')}</p>
      <TextField
        id="sync-device"
        label={t('sync_device')}
        value={draft.deviceName}
        onInput={(deviceName) => change({ deviceName })}
      />
      <PartBox part="rules" label={t('sync_with_rules')} draft={draft} onChange={change} />
      <PartBox part="settings" label={t('sync_with_settings')} draft={draft} onChange={change} />
      <p>{t('sync_secrets')}</p>
      <button type="button" class="plain-button" disabled={step === 'busy'} onClick={() => void begin()}>
        {t('sync_begin')}
      </button>
      <p role="status" class="outcome">
        {step === 'wrong' && t('sync_address_wrong')}
        {step === 'refused' && t('settings_refused')}
      </p>
    </div>
  );
}

interface FieldProps {
  /** Of the page: what `useId` makes here, another part of the page has as well (Preact 11.2). */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isSecret?: boolean;
  readonly placeholder?: string;
  readonly onInput: (value: string) => void;
}

function TextField({ id, label, value, isSecret = false, placeholder, onInput }: FieldProps) {
  const given = { id, value, autocomplete: 'off', spellcheck: false };
  return (
    <div class="sync-field">
      <label for={id}>{label}</label>
      {isSecret ? (
        <input type="password" {...given} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          type="text"
          {...given}
          placeholder={placeholder}
          dir="auto"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

interface PartProps {
  readonly part: SyncPart;
  readonly label: string;
  readonly draft: SyncConfig;
  readonly onChange: (changes: Partial<SyncConfig>) => void;
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
