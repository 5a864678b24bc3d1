import type { Transaction } from 'dexie';
import type { Paper } from '../../domain/paper.ts';
import { positionFor } from '../../domain/position.ts';
import type { ReadingState } from '../../domain/saved-paper.ts';
import { newState } from './new-state.ts';
import { savedRow } from './saved-row.ts';

/** An entry as version 1 of the library wrote it. */
interface SavedV1 {
  readonly id: string;
  readonly paper: Paper;
  readonly state: ReadingState;
  readonly tags: readonly string[];
  readonly note: string;
  readonly savedAt: number;
  readonly changedAt: number;
  readonly doneAt?: number;
}

/** Version 1 → 2: each entry gets its place in the order (last saved first) and a generation, and the library an identity. */
export async function upgradeSaved(transaction: Transaction): Promise<void> {
  const saved = transaction.table<SavedV1, string>('saved');
  const entries = await saved.toArray();
  await saved.bulkPut(entries.map((entry) => savedRow({ ...entry, position: positionFor(entry.savedAt) }, 1)));
  const state = { ...newState(), generation: 1, hiddenGeneration: 1, count: entries.length, changes: entries.length };
  await transaction.table('state').put(state);
}
