import { say, sayPhrase } from '../../browser/words.ts';
import type { GlanceModel } from './model.ts';

/** How fresh the data is, or what is wrong with it, in words. */
export function StatusBar({ model, onMarkAllSeen }: { model: GlanceModel; onMarkAllSeen: () => void }) {
  return (
    <footer class="status-bar">
      <p role="status" class={model.failure ? 'is-failed' : undefined}>
        {model.status.map(sayPhrase).join(' ')}
      </p>
      {model.view !== 'saved' && (
        <button type="button" class="word-button" onClick={onMarkAllSeen}>
          {say('button_mark_all')}
        </button>
      )}
    </footer>
  );
}
