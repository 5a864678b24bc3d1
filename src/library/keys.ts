import type { Keys } from '../ui/keys-list.tsx';

/** What the keys do in the library. */
export const LIBRARY_KEYS: Keys = [
  [['j', 'k', '↓', '↑'], 'keys_move'],
  [['g', 'G'], 'keys_ends'],
  [['o', 'Enter'], 'keys_open'],
  [['Shift+o'], 'keys_open_arxiv'],
  [['Alt+o'], 'keys_open_pdf'],
  [['Alt+Shift+o'], 'keys_open_alphaxiv'],
  [['Space'], 'keys_details'],
  [['1', '2', '3', '4'], 'library_keys_shelves'],
  [['Shift+1', '2', '3'], 'library_keys_states'],
  [['f', '*'], 'button_star'],
  [['t'], 'library_keys_tag'],
  [['w'], 'library_keys_note'],
  [['s'], 'library_keys_remove'],
  [['x'], 'keys_hide'],
  [['v', 'Shift+v'], 'library_keys_pick'],
  [['a'], 'library_select_all'],
  [['Alt+↑', 'Alt+↓'], 'library_keys_reorder'],
  [['e'], 'button_export'],
  [['i'], 'button_way_in'],
  [['u'], 'keys_undo'],
  [['/'], 'keys_search'],
  [['Mod+k'], 'palette_title'],
  [['?'], 'keys_keys'],
];
