import { bibtexEntry } from './bibtex-entry.ts';
import type { Citable } from './citable.ts';
import { citationKeys, type Keyed } from './citation-key.ts';

export interface BibtexOptions {
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  readonly abstracts?: boolean;
  /** The whole list, for keys that stay the same whatever part of it leaves: see `citationKeys`. */
  readonly list?: Iterable<Keyed>;
}

/** A .bib file in UTF-8, its keys unique. */
export function bibtex(
  citables: readonly Citable[],
  { keyPattern, abstracts = false, list = [] }: BibtexOptions = {},
): string {
  const keys = citationKeys([...list, ...citables], keyPattern);
  return citables.map((citable) => bibtexEntry(citable, keys.get(citable.paper.id) ?? '', abstracts)).join('\n');
}
