import { useId } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { BrokenNote } from './broken-note.tsx';
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
      <label>
        <span>{t('export_keys')}</span>
        <input
          type="text"
          dir="ltr"
          value={keyPattern}
          maxLength={100}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={id}
          onChange={({ currentTarget }) => {
            // Nothing is no pattern.
            currentTarget.value = currentTarget.value.trim() || DEFAULT_SETTINGS.keyPattern;
            void onChange({ keyPattern: currentTarget.value });
          }}
        />
      </label>
      {broken.includes('keyPattern') && <BrokenNote stands={keyPattern} onKeep={() => void onChange({ keyPattern })} />}
      <p id={id}>
        {t('settings_cite_keys_note')} <bdi dir="ltr">{t('export_keys_hint')}</bdi>
      </p>
    </div>
  );
}
