import { bibtexEntry } from './bibtex-entry.ts';
import type { Citable } from './citable.ts';
import { citationKeys } from './citation-key.ts';

export interface BibtexOptions {
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  readonly abstracts?: boolean;
}

/** A .bib file in UTF-8, its keys unique. */
export function bibtex(citables: readonly Citable[], { keyPattern, abstracts = false }: BibtexOptions = {}): string {
  const papers = citables.map(({ paper }) => paper);
  const keys = citationKeys(papers, keyPattern);
  return citables.map((citable) => bibtexEntry(citable, keys.get(citable.paper.id) ?? '', abstracts)).join('\n');
}
