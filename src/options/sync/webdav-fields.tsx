import { t } from '../../browser/i18n.ts';
import type { SyncConfig } from '../../domain/sync/sync-config.ts';
import type { FieldsProps } from './fields-props.ts';
import { TextField } from './text-field.tsx';

/** The folder on the server, and how it is logged in to. */
export function WebDavFields({ draft: { webdav }, onChange }: FieldsProps) {
  const change = (changes: Partial<SyncConfig['webdav']>) => onChange({ webdav: { ...webdav, ...changes } });
  return (
    <>
      <TextField
        id="sync-address"
        label={t('sync_address')}
        value={webdav.address}
        placeholder="https://cloud.example.org/remote.php/dav/files/ann/"
        onInput={(address) => change({ address })}
      />
      <TextField id="sync-user" label={t('sync_user')} value={webdav.user} onInput={(user) => change({ user })} />
      <TextField
        id="sync-password"
        label={t('sync_password')}
        value={webdav.password}
        isSecret
        onInput={(password) => change({ password })}
      />
    </>
  );
}
