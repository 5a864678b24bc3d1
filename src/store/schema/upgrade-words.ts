import type { Transaction } from 'dexie';
import { withArxivWord } from '../../domain/bibliography/learned-record.ts';
import { present } from '../../domain/present.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { LibraryState } from './new-state.ts';
import { type SavedRow, savedOf, savedRow } from './saved-row.ts';

/**
 * Version 5 → 6: what watching learned from arXiv of a paper's version, DOI and venue was kept for news alone; it goes into the record. An entry
 * that changed is written to the mirror anew, but the user did not edit it.
 */
export async function upgradeWords(transaction: Transaction): Promise<void> {
  const saved = transaction.table<SavedRow, string>('saved');
  const states = transaction.table<LibraryState, string>('state');
  const state = await states.get('state');
  const generation = (state?.generation ?? 0) + 1;
  const rows = await saved.filter(({ news }) => news?.facts.version !== undefined).toArray();
  const upgraded = rows.flatMap((row) => {
    const before = savedOf(row);
    const after = withKnownWord(before);
    return after === before ? [] : [savedRow(after, generation, row.editedIn)];
  });
  await saved.bulkPut(upgraded);
  if (state && upgraded.length > 0) await states.put({ ...state, generation });
}

function withKnownWord(saved: SavedPaper): SavedPaper {
  const { version, withdrawn, arxiv } = saved.news?.facts ?? {};
  const { comment, doi, journal } = arxiv ?? {};
  return withArxivWord(saved, present({ version, comment, doi, journal, isWithdrawn: withdrawn }));
}
