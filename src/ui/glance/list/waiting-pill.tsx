import { t } from '../../../browser/i18n.ts';

/** Lets in the papers that came while the list was being read. */
export function WaitingPill({ count, onLetIn }: { count: number; onLetIn: () => void }) {
  return (
    <button type="button" class="waiting-pill" onClick={onLetIn}>
      {t('new_papers', count)}
    </button>
  );
}
