import type { Store } from './open-store.ts';
import { changeSaved, type Undo } from './write-saved.ts';

const NOTE_LENGTH = 100_000;

/** Writes the note of one paper: Markdown, at most 100,000 characters. */
export async function setNote(store: Store, id: string, note: string, now: number): Promise<Undo> {
  const kept = note.slice(0, NOTE_LENGTH).toWellFormed();
  return changeSaved(store, [id], now, (saved) => (saved.note === kept ? saved : { ...saved, note: kept }));
}
