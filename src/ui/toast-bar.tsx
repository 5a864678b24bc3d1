import { t } from '../browser/i18n.ts';
import type { Toast } from './toasts.ts';

/** Says once what just happened. The region is always there, or screen readers would miss its first words. */
export function ToastBar({ notice, onUndo }: { notice: Toast | undefined; onUndo: () => void }) {
  return (
    <aside class={notice ? 'notice' : 'notice is-gone'} aria-live="polite" aria-label={t('notices')}>
      {notice && (
        <>
          <span key={notice.number}>{notice.text}</span>
          {notice.undo && (
            <button type="button" class="link-button" onClick={onUndo}>
              {t('button_undo')}
            </button>
          )}
        </>
      )}
    </aside>
  );
}
