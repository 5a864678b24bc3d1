import { t } from '../../browser/i18n.ts';
import type { SyncConfig } from '../../domain/sync/sync-config.ts';
import type { FieldsProps } from './fields-props.ts';
import { TextField } from './text-field.tsx';

/** The dataset, where one is made, and the token that opens it. */
export function DatasetFields({ draft: { dataset }, onChange }: FieldsProps) {
  const change = (changes: Partial<SyncConfig['dataset']>) => onChange({ dataset: { ...dataset, ...changes } });
  return (
    <>
      <p>{t('sync_dataset_steps')}</p>
      <p class="sync-links">
        <a href="https://huggingface.co/new-dataset" target="_blank" rel="noreferrer">
          {t('sync_dataset_new')}
        </a>
        <a href="https://huggingface.co/settings/tokens/new?tokenType=fineGrained" target="_blank" rel="noreferrer">
          {t('sync_token_new')}
        </a>
      </p>
      <TextField
        id="sync-dataset"
        label={t('sync_dataset_name')}
        value={dataset.repository}
        placeholder="ann/reading-list"
        onInput={(repository) => change({ repository })}
      />
      <TextField
        id="sync-token"
        label={t('sync_token')}
        value={dataset.token}
        isSecret
        onInput={(token) => change({ token })}
      />
    </>
  );
}
