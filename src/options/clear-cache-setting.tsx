import { useState } from 'preact/hooks';
import { sendCommand } from '../browser/commands.ts';
import { timeWords } from '../browser/date-words.ts';
import { say } from '../browser/words.ts';
import { clearCache } from '../store/clear-cache.ts';
import type { Store } from '../store/open-store.ts';
import { putRefreshState } from '../store/refresh-state.ts';

/** Emptying the cache, after which the lists are asked for anew: the cache itself remembers nothing that is the person's. */
export function ClearCacheSetting({ store }: { store: Store }) {
  const [outcome, setOutcome] = useState('');

  async function clear(): Promise<void> {
    setOutcome(say('cache_clearing'));
    await clearCache(store);
    // Should the button have to rest, whoever wakes next refreshes.
    await putRefreshState(store, (state) => ({ ...state, nextRefreshAt: Date.now() }));
    const result = await sendCommand({ type: 'refresh' });
    const until = result?.kind === 'wait' ? result.until : undefined;
    setOutcome(until === undefined ? say('cache_cleared') : say('cache_cleared_until', timeWords(until)));
  }

  return (
    <div class="setting">
      <p>{say('cache_note')}</p>
      <div class="buttons">
        <button
          type="button"
          class="plain-button"
          onClick={() => void clear().catch(() => setOutcome(say('cache_failed')))}
        >
          {say('cache_clear')}
        </button>
      </div>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </div>
  );
}
