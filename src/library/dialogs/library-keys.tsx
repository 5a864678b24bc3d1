import { say } from '../../browser/words.ts';
import { type Keys, KeysList } from '../../ui/keys-list.tsx';
import { Dialog } from './dialog.tsx';

const KEYS: Keys = [
  [['j', 'k', '↓', '↑'], 'keys_move'],
  [['g', 'G'], 'keys_ends'],
  [['o', 'Enter'], 'keys_open'],
  [['Shift+o'], 'keys_open_arxiv'],
  [['Alt+o'], 'keys_open_pdf'],
  [['Alt+Shift+o'], 'keys_open_alphaxiv'],
  [['Space'], 'keys_details'],
  [['1', '2', '3'], 'library_keys_states'],
  [['f', '*'], 'button_star'],
  [['t'], 'library_keys_tag'],
  [['n'], 'library_keys_note'],
  [['s'], 'library_keys_remove'],
  [['x', 'X'], 'library_keys_pick'],
  [['a'], 'library_select_all'],
  [['Alt+↑', 'Alt+↓'], 'library_keys_reorder'],
  [['e', 'i'], 'library_keys_doors'],
  [['u'], 'keys_undo'],
  [['/'], 'keys_search'],
  [['?'], 'keys_keys'],
];

/** Every key on one sheet. */
export function LibraryKeys({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={say('keys_title')} onClose={onClose}>
      <KeysList of={KEYS} />
    </Dialog>
  );
}
