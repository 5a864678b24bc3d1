import type { Keys } from '../keys-list.tsx';

/** What the keys do in popup and panel. */
export const KEYS: Keys = [
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
  [['↑'], 'keys_search_again'],
  [['1', '2', '3', '4'], 'keys_views'],
  [['r'], 'keys_refresh'],
  [['Mod+k'], 'palette_title'],
  [['?'], 'keys_keys'],
];
