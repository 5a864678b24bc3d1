import { bibtexEntry } from './bibtex-entry.ts';
import type { Citable } from './citable.ts';
import { citationKeySteps, type Keyed } from './citation-key.ts';
import { joined, type Pieces } from './pieces.ts';

export interface BibtexOptions {
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  readonly abstracts?: boolean;
  /** The whole list, for keys that stay the same whatever part of it leaves: see `citationKeys`. */
  readonly list?: Iterable<Keyed>;
}

/** A .bib file in UTF-8, its keys unique. */
export function bibtex(citables: readonly Citable[], options?: BibtexOptions): string {
  return joined(bibtexPieces(citables, options));
}

export function* bibtexPieces(
  citables: readonly Citable[],
  { keyPattern, abstracts = false, list = [] }: BibtexOptions = {},
): Pieces {
  const keys = yield* citationKeySteps([...list, ...citables], keyPattern);
  for (const [index, citable] of citables.entries())
    yield (index > 0 ? '\n' : '') + bibtexEntry(citable, keys.get(citable.paper.id) ?? '', abstracts);
}
