import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { KeysList } from '../keys-list.tsx';
import { KEYS } from './keys.ts';

/** Every key on one sheet. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="keys-sheet"
      aria-label={t('keys_title')}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // It is done with here: the browser has no reason left to close the popup around it.
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <h2>{t('keys_title')}</h2>
      <KeysList of={KEYS} />
      <form method="dialog">
        <button type="submit" class="plain-button">
          {t('button_close')}
        </button>
      </form>
    </dialog>
  );
}
