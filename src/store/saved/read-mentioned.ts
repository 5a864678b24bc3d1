import { type Identity, identityOf, titleId } from '../../domain/bibliography/identity.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { type SavedRow, savedOf } from '../schema/saved-row.ts';

/** All that the papers of these entries can be found by, and the ids which they may get. A step an entry: between two of them one may pause. */
export function* mentionedKeys(
  entries: readonly Pick<SavedPaper, 'paper' | 'record'>[],
): Generator<number, ReadonlySet<string>, void> {
  const keys = new Set<string>();
  for (const { paper, record } of entries) {
    for (const key of keysOf(identityOf(record, paper))) keys.add(key);
    yield 0;
  }
  return keys;
}

/** The entries of the list, snoozed and removed ones too, that are found by any of these keys. */
export async function readMentioned(library: LibraryDatabase, keys: ReadonlySet<string>): Promise<SavedPaper[]> {
  return (await rowsWith(library, keys)).map(savedOf);
}

function keysOf(identity: Identity): readonly string[] {
  return identity.title === '' ? identity.keys : [...identity.keys, titleId(identity)];
}

/** More than that are looked up faster in the whole list: each key of a query costs a request to the disk. */
const KEYS_QUERIED_MAX = 200;
/** Enough for a task of ten milliseconds. */
const ROWS_AT_ONCE = 300;

async function rowsWith({ saved }: LibraryDatabase, keys: ReadonlySet<string>): Promise<readonly SavedRow[]> {
  if (keys.size <= KEYS_QUERIED_MAX)
    return saved
      .where('keys')
      .anyOf([...keys])
      .distinct()
      .toArray();
  const found: SavedRow[] = [];
  for (let last = ''; ; ) {
    const rows = await saved.where(':id').above(last).limit(ROWS_AT_ONCE).toArray();
    found.push(...rows.filter((row) => row.keys.some((key) => keys.has(key))));
    if (rows.length < ROWS_AT_ONCE) return found;
    last = rows.at(-1)?.id ?? '';
  }
}
