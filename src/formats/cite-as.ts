import type { Paper } from '../domain/paper.ts';
import { bibtexEntry } from './bibtex-entry.ts';
import { citationKey } from './citation-key.ts';

/** One paper's BibTeX entry, for the clipboard; `keyPattern` as in `DEFAULT_KEY_PATTERN`. */
export function citeAs(paper: Paper, keyPattern?: string): string {
  return bibtexEntry({ paper }, citationKey(paper, keyPattern), false);
}
