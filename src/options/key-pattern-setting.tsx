import { useId } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { BrokenNote } from './broken-note.tsx';
import { DraftField } from './draft-field.tsx';
import type { SectionProps } from './model.ts';

/** What citation keys are made of, as the library's export has it too. */
export function KeyPatternSetting({
  settings: { keyPattern },
  broken,
  onChange,
}: Pick<SectionProps, 'settings' | 'broken' | 'onChange'>) {
  const id = useId();
  return (
    <div class="setting">
      <DraftField
        label={t('export_keys')}
        value={keyPattern}
        maxLength={100}
        isCode
        describedBy={id}
        onTake={(typed) => {
          // Nothing is no pattern.
          void onChange({ keyPattern: typed.trim() || DEFAULT_SETTINGS.keyPattern });
          return true;
        }}
      />
      {broken.includes('keyPattern') && <BrokenNote stands={keyPattern} onKeep={() => void onChange({ keyPattern })} />}
      <p id={id}>
        {t('settings_cite_keys_note')} <bdi dir="ltr">{t('export_keys_hint')}</bdi>
      </p>
    </div>
  );
}
