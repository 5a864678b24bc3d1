import { useState } from 'preact/hooks';
import { timeWords } from '../browser/date-text.ts';
import { t } from '../browser/i18n.ts';
import type { DataActions } from './model.ts';

/** Emptying the cache, after which the lists are asked for anew: the cache itself remembers nothing that is the person's. */
export function ClearCacheSetting({ onClear }: { onClear: DataActions['clearCache'] }) {
  const [outcome, setOutcome] = useState('');

  async function clear(): Promise<void> {
    setOutcome(t('cache_clearing'));
    const until = await onClear();
    setOutcome(until === undefined ? t('cache_cleared') : t('cache_cleared_until', timeWords(until)));
  }

  return (
    <div class="setting">
      <p>{t('cache_note')}</p>
      <div class="buttons">
        <button
          type="button"
          class="plain-button"
          onClick={() => void clear().catch(() => setOutcome(t('cache_failed')))}
        >
          {t('cache_clear')}
        </button>
      </div>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </div>
  );
}
