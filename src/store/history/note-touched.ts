import type { LibraryDatabase } from '../schema/library-schema.ts';

/**
 * Notes whose marks a person changed, where marks are kept in step, so that the next sync tells of them: also of those that an undo took away.
 * Called inside a transaction over `savedTables`.
 */
export async function noteTouched(library: LibraryDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || !(await library.sync.get('state'))?.tellsMarks) return;
  await library.syncMarks.bulkPut(ids.map((id) => ({ id })));
}
