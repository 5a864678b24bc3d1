import { say } from '../browser/words.ts';
import type { Notice } from './notice-board.ts';

/** Says once what just happened. The region is always there, or screen readers would miss its first words. */
export function NoticeBar({ notice, onUndo }: { notice: Notice | undefined; onUndo: () => void }) {
  return (
    <aside class={notice ? 'notice' : 'notice is-gone'} aria-live="polite" aria-label={say('notices')}>
      {notice && (
        <>
          <span key={notice.number}>{notice.text}</span>
          {notice.undo && (
            <button type="button" class="word-button" onClick={onUndo}>
              {say('button_undo')}
            </button>
          )}
        </>
      )}
    </aside>
  );
}
