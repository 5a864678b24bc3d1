import type { Citable } from '../citable.ts';
import type { Keyed } from '../citation-key.ts';
import { citationKeySteps } from '../citation-key.ts';
import { withoutAbstract } from '../cited-record.ts';
import { ownPart } from '../own-part.ts';
import { joined, type Pieces } from '../pieces.ts';
import { bibtexEntry } from './bibtex-entry.ts';
import { type BibtexRecord, bibtexRecords } from './bibtex-records.ts';
import { ownComment } from './own-comment.ts';
import { bibtexEntryOf } from './read-bibtex.ts';

export interface BibtexOptions {
  /** See `DEFAULT_KEY_PATTERN`. */
  readonly keyPattern?: string;
  readonly abstracts?: boolean;
  /** The whole list, for keys that stay the same whatever part of it leaves: see `citationKeySteps`. */
  readonly list?: Iterable<Keyed>;
}

/** A .bib file in UTF-8, its keys unique. Of saved papers, a comment at its end holds what BibTeX has no fields for. */
export function* bibtexPieces(
  citables: readonly Citable[],
  { keyPattern, abstracts = false, list = [] }: BibtexOptions = {},
): Pieces {
  const keys = yield* citationKeySteps([...list, ...citables], keyPattern);
  const taken = new Set<string>();
  const own: (readonly [key: string, json: string])[] = [];
  for (const [index, citable] of citables.entries()) {
    const told = abstracts ? citable : withoutAbstract(citable);
    const given = keys.get(citable.paper.id) ?? '';
    const key = freeKey(given, taken);
    const entry = bibtexEntry(told, key, abstracts);
    yield (index > 0 ? '\n' : '') + entry;
    if (citable.savedAt !== undefined) own.push([key, ownPart(told, given, bibtexEntryOf(readBack(entry)))]);
  }
  yield* ownComment(own);
}

const EMPTY: BibtexRecord = { type: 'misc', key: '', line: 1, fields: new Map() };

function readBack(entry: string): BibtexRecord {
  const [record = EMPTY] = bibtexRecords(entry);
  return 'fields' in record ? record : EMPTY;
}

/** A key as its file wrote it. One that BibTeX could not read (it may come from another format) goes without the signs that hinder it. */
function freeKey(key: string, taken: Set<string>): string {
  const isReadable = readBack(`@misc{${key},\n}`).key === key;
  const base = isReadable ? key : key.replace(/[\s,{}()"#%\\@=]+/g, '') || 'paper';
  let free = base;
  for (let count = 2; !isReadable && taken.has(free); count += 1) free = `${base}-${count}`;
  taken.add(free);
  return free;
}

/** One paper's BibTeX entry, for the clipboard, under the key that it has among the whole list; `keyPattern` as in `DEFAULT_KEY_PATTERN`. */
export function citeAs(
  { paper, record }: Pick<Citable, 'paper' | 'record'>,
  list: Iterable<Keyed>,
  keyPattern?: string,
): string {
  const options = { list, ...(keyPattern !== undefined && { keyPattern }) };
  return joined(bibtexPieces([{ paper, ...(record && { record }) }], options));
}
