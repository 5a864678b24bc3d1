import { t } from '../../../browser/i18n.ts';
import type { GlanceActions } from '../model.ts';

interface Props {
  readonly id: string;
  readonly isOpen: boolean;
  readonly actions: Pick<GlanceActions, 'toggleDetails'>;
}

/** Opens the details, in which stands what speaks for the paper. */
export function WhyButton({ id, isOpen, actions }: Props) {
  return (
    <button type="button" class="link-button" aria-pressed={isOpen} onClick={() => actions.toggleDetails(id)}>
      {t('why_button')}
    </button>
  );
}
