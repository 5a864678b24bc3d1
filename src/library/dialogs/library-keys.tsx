import { t } from '../../browser/i18n.ts';
import { KeysList } from '../../ui/keys-list.tsx';
import { LIBRARY_KEYS } from '../keys.ts';
import { Dialog } from './dialog.tsx';

/** Every key on one sheet. */
export function LibraryKeys({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('keys_title')} onClose={onClose}>
      <KeysList of={LIBRARY_KEYS} />
    </Dialog>
  );
}
