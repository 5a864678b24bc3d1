import type { PaperHistory } from '../paper-history.ts';
import { changeSince } from './changed-doc.ts';
import { docIdOfHistory, isLongSeen, standingOfHistory } from './history-values.ts';
import { joinDocs, type SyncDoc } from './sync-doc.ts';

/** Marks that a person changed here since the last look; none where they were all taken back. */
export interface LocalHistory {
  readonly id: string;
  readonly mark?: PaperHistory | undefined;
}

interface Teller {
  readonly device: string;
  readonly now: number;
  /** Marks go along for the first time: only what nobody said yet is told, and of what was merely seen only the last weeks. */
  readonly isFirst: boolean;
}

/** The change records of what was seen, read and hidden here, and what is known with them. */
export function historyRecordsOf(
  locals: readonly LocalHistory[],
  known: ReadonlyMap<string, SyncDoc>,
  { device, now, isFirst }: Teller,
): { readonly told: readonly SyncDoc[]; readonly docs: readonly SyncDoc[] } {
  const told = locals.flatMap(({ id, mark }) => {
    if (isFirst && mark && isLongSeen(mark, now)) return [];
    const docId = docIdOfHistory(id);
    const { values, isToTell } = standingOfHistory(mark);
    const isNew = (_: string, before: unknown) => before === undefined;
    const at = Math.min(mark?.touchedAt ?? now, now);
    const standing = { values, ...(isFirst ? { isToTell: isNew } : isToTell && { isToTell }) };
    return changeSince(known.get(docId), docId, standing, at, device) ?? [];
  });
  return { told, docs: told.map((record) => joinDocs(known.get(record.id), record)) };
}
