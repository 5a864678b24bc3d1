import type { Transaction } from 'dexie';
import { withoutGuesses } from '../../domain/bibliography/without-guesses.ts';
import type { LibraryState } from './new-state.ts';
import { type SavedRow, savedOf, savedRow } from './saved-row.ts';

/**
 * Version 3 → 4: each entry is found by all of its identifiers, and loses what was made up for it. An entry that changed is written to the
 * mirror anew, but the user did not edit it.
 */
export async function upgradeRecords(transaction: Transaction): Promise<void> {
  const saved = transaction.table<SavedRow, string>('saved');
  const states = transaction.table<LibraryState, string>('state');
  const state = await states.get('state');
  const rows = await saved.toArray();
  const generation = (state?.generation ?? 0) + 1;
  let changed = 0;
  const upgraded = rows.map((row) => {
    const before = savedOf(row);
    const after = withoutGuesses(before);
    if (after !== before) changed += 1;
    return savedRow(after, after === before ? row.generation : generation, row.editedIn);
  });
  await saved.bulkPut(upgraded);
  if (state && changed > 0) await states.put({ ...state, generation });
}
