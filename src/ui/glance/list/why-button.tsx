import { t } from '../../../browser/i18n.ts';

/** Opens the details, in which stands what speaks for the paper. */
export function WhyButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  return (
    <button type="button" class="link-button" aria-pressed={isOpen} onClick={onToggle}>
      {t('why_button')}
    </button>
  );
}
