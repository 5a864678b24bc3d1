import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../browser/words.ts';
import { type Keys, KeysList } from './keys-list.tsx';

const KEYS: Keys = [
  [['j', 'k', '↓', '↑'], 'keys_move'],
  [['g', 'G'], 'keys_ends'],
  [['o', 'Enter'], 'keys_open'],
  [['Shift+o'], 'keys_open_arxiv'],
  [['Alt+o'], 'keys_open_pdf'],
  [['Alt+Shift+o'], 'keys_open_alphaxiv'],
  [['Space', '→', '←'], 'keys_details'],
  [['s'], 'keys_save'],
  [['Shift+s'], 'keys_save_page'],
  [['x'], 'keys_hide'],
  [['u'], 'keys_undo'],
  [['m'], 'keys_mark'],
  [['n'], 'keys_let_in'],
  [['/'], 'keys_search'],
  [['1', '2', '3'], 'keys_views'],
  [['r'], 'keys_refresh'],
  [['?'], 'keys_keys'],
];

/** Every key on one sheet. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys-sheet" aria-label={say('keys_title')} onClose={onClose}>
      <h2>{say('keys_title')}</h2>
      <KeysList of={KEYS} />
      <form method="dialog">
        <button type="submit" class="plain-button">
          {say('button_close')}
        </button>
      </form>
    </dialog>
  );
}
