import { t } from '../browser/i18n.ts';
import { type Keys, KeysList } from './keys-list.tsx';
import { useModal } from './modal.ts';

/** Every key of a page on one sheet. */
export function KeysSheet({ of, onClose }: { of: Keys; onClose: () => void }) {
  const { dialog, leave } = useModal(onClose);
  return (
    <dialog
      ref={dialog}
      class="keys-sheet"
      aria-label={t('keys_title')}
      onClose={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // It is done with here: the browser has no reason left to close the popup around it.
        event.preventDefault();
        leave();
      }}
    >
      <h2>{t('keys_title')}</h2>
      <KeysList of={of} />
      <button type="button" class="plain-button" onClick={leave}>
        {t('button_close')}
      </button>
    </dialog>
  );
}
