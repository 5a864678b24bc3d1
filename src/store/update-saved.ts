import { mergePaper } from '../domain/merge-paper.ts';
import type { Paper } from '../domain/paper.ts';
import type { LibraryDatabase } from './library-schema.ts';

/** Brings the reading list's own copies up to date with what a list told; the user's part stays as it is. Called inside a transaction. */
export async function updateSaved({ saved }: LibraryDatabase, told: readonly Paper[]): Promise<void> {
  const rows = await saved.bulkGet(told.map(({ id }) => id));
  const changed = told.flatMap((paper, index) => {
    const row = rows[index];
    if (!row) return [];
    const merged = mergePaper(row.paper, paper);
    return isSame(merged, row.paper) ? [] : [{ ...row, paper: merged }];
  });
  await saved.bulkPut(changed);
}

/** Equal in everything; a different order of keys counts as different, which costs one write and is right afterwards. */
function isSame(a: Paper, b: Paper): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
