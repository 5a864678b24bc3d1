import type { SavedPaper } from '../saved-paper.ts';
import { changeSince, removalSince, type Standing } from './changed-doc.ts';
import { docIdOfPaper, isLearned, tellsMore, valuesOfEntry } from './entry-values.ts';
import { joinDocs, type SyncDoc } from './sync-doc.ts';

/** A paper that was written here since the last look; without an entry where it is gone for good. */
export interface LocalEntry {
  readonly id: string;
  readonly entry?: SavedPaper | undefined;
}

interface Teller {
  readonly device: string;
  readonly now: number;
}

/** The change records of what was done here, and what is known with them. */
export function recordsOf(
  locals: readonly LocalEntry[],
  known: ReadonlyMap<string, SyncDoc>,
  { device, now }: Teller,
): { readonly told: readonly SyncDoc[]; readonly docs: readonly SyncDoc[] } {
  const told = locals.flatMap(({ id, entry }) => {
    const docId = docIdOfPaper(id);
    const before = known.get(docId);
    if (!entry) return (before && removalSince(before, now, device)) ?? [];
    // A clock far ahead, once set right, left its time in the entry.
    return changeSince(before, docId, standingOf(entry), Math.min(entry.changedAt, now), device) ?? [];
  });
  return { told, docs: told.map((record) => joinDocs(known.get(record.id), record)) };
}

function standingOf(entry: SavedPaper): Standing {
  return {
    values: valuesOfEntry(entry),
    note: entry.note,
    isLearned,
    isToTell: (name, known, told) => name !== 'about' || tellsMore(known, told, entry.id),
  };
}
