import { useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';

/** A gentle word once many changes are in no backup; "Later" lasts until the page is opened again. */
export function BackupReminder({ changes, onBackUp }: { changes: number | undefined; onBackUp: () => void }) {
  const [isLater, setLater] = useState(false);
  if (changes === undefined || isLater) return null;
  return (
    <div class="reminder">
      <p>{t('reminder_text', changes)}</p>
      <button type="button" class="link-button" onClick={onBackUp}>
        {t('reminder_back_up')}
      </button>
      <button type="button" class="link-button" onClick={() => setLater(true)}>
        {t('reminder_later')}
      </button>
    </div>
  );
}
