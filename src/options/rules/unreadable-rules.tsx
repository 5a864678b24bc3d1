import { t } from '../../browser/i18n.ts';

/** Says that some of what was stored is no rule that can be read. It is kept, until the person is rid of it. */
export function UnreadableRules({ count, onDrop }: { readonly count: number; readonly onDrop: () => void }) {
  return (
    <div class="setting">
      <p class="broken">
        {t('rules_stored_unreadable', count)}{' '}
        <button type="button" class="link-button" data-action="drop" onClick={onDrop}>
          {t('rules_unreadable_delete')}
        </button>
      </p>
    </div>
  );
}
