import { paperWithRecord } from '../../domain/bibliography/paper-of-record.ts';
import { mergePaper } from '../../domain/merge-paper.ts';
import type { Paper } from '../../domain/paper.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { savedOf } from '../schema/saved-row.ts';
import { type Change, writeSaved } from './write-saved.ts';

/**
 * Brings the reading list's own copies up to date with what the service told; the user's part and the record stay as they are, and what
 * was incomplete is complete. Called inside a transaction over `savedTables`.
 */
export async function updateSaved(library: LibraryDatabase, told: readonly Paper[]): Promise<void> {
  const rows = await library.saved.bulkGet(told.map(({ id }) => id));
  const changes = told.flatMap((paper, index): Change[] => {
    const row = rows[index];
    if (!row) return [];
    const merged = paperWithRecord(mergePaper(row.paper, paper), row.record);
    if (!row.incomplete && isSame(merged, row.paper)) return [];
    const before = savedOf(row);
    const { incomplete: _, ...complete } = before;
    return [{ id: row.id, before, after: { ...complete, paper: merged } }];
  });
  if (changes.length > 0) await writeSaved(library, changes, 'service');
}

/** Equal in everything; a different order of keys counts as different, which costs one write and is right afterwards. */
function isSame(a: Paper, b: Paper): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
