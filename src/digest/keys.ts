import type { Keys } from '../ui/keys-list.tsx';

/** What the keys do in the digest. */
export const DIGEST_KEYS: Keys = [
  [['j', 'k', '↓', '↑'], 'keys_move'],
  [['g', 'G'], 'keys_ends'],
  [['o', 'Enter'], 'keys_open'],
  [['Shift+o'], 'keys_open_arxiv'],
  [['Alt+o'], 'keys_open_pdf'],
  [['Alt+Shift+o'], 'keys_open_alphaxiv'],
  [['Space'], 'keys_details'],
  [['s'], 'keys_save'],
  [['x'], 'keys_hide'],
  [['u'], 'keys_undo'],
  [['Mod+k'], 'palette_title'],
  [['?'], 'keys_keys'],
];
