import { bibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import type { Keyed } from './citation-key.ts';

/** One paper's BibTeX entry, for the clipboard, under the key that it has among the whole list; `keyPattern` as in `DEFAULT_KEY_PATTERN`. */
export function citeAs(paper: Citable['paper'], list: Iterable<Keyed>, keyPattern?: string): string {
  return bibtex([{ paper }], { list, ...(keyPattern !== undefined && { keyPattern }) });
}
