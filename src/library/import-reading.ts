import type { ImportedEntry, PlannedEntry } from '../domain/import-plan.ts';
import type { ImportEntries, ImportProblem } from '../formats/import-entry.ts';
import { paperFromImport } from '../formats/paper-from-import.ts';
import type { BackupReading } from '../formats/read-backup.ts';
import { readImport } from '../formats/read-import.ts';
import { readText } from '../formats/read-text.ts';
import { IMPORT_MAX, type Refusal } from '../formats/refusal.ts';

/** What a file or a pasted text holds, ready to be planned; `backup` where it is one of ours and may replace everything. */
export interface ImportReading {
  readonly kind: 'read';
  readonly entries: readonly ImportedEntry[];
  readonly problems: readonly ImportProblem[];
  readonly backup?: BackupReading;
}

/** Reads a file. One that is too large is refused before it is in memory. */
export async function readImportFile(file: Blob): Promise<ImportReading | Refusal> {
  if (file.size > IMPORT_MAX.bytes) return { kind: 'refused', why: 'too-large' };
  const read = readText(new Uint8Array(await file.arrayBuffer()));
  return read.kind === 'refused' ? read : readImportText(read.text);
}

export function readImportText(text: string): ImportReading | Refusal {
  const read = readImport(text);
  if (read.kind === 'refused') return read;
  if (read.kind === 'backup') {
    return { kind: 'read', entries: read.library.saved, problems: read.problems, backup: read };
  }
  return { kind: 'read', entries: read.entries.map(importedEntry), problems: read.problems };
}

/** Without its abstract a paper is not whole yet: the background looks it up. */
function importedEntry(entry: ImportEntries['entries'][number]): ImportedEntry {
  const { tags, note, starred, savedAt, abstract } = entry;
  return {
    paper: paperFromImport(entry),
    tags,
    ...(note && { note }),
    ...(starred && { starred }),
    ...(savedAt !== undefined && { savedAt }),
    ...(!abstract && { incomplete: true as const }),
  };
}

/** A plan sorted by what will become of the papers. */
export interface ImportSummary {
  readonly add: readonly Extract<PlannedEntry, { what: 'add' }>[];
  readonly update: readonly Extract<PlannedEntry, { what: 'update' }>[];
  readonly skip: readonly Extract<PlannedEntry, { what: 'skip' }>[];
}

export function importSummary(plan: readonly PlannedEntry[]): ImportSummary {
  return {
    add: plan.filter((entry) => entry.what === 'add'),
    update: plan.filter((entry) => entry.what === 'update'),
    skip: plan.filter((entry) => entry.what === 'skip'),
  };
}

/** What an update changes for its reader, most important first. */
export function changesIn({ before, after }: ImportSummary['update'][number]): readonly ChangedPart[] {
  const parts: readonly (readonly [ChangedPart, boolean])[] = [
    ['restored', before.removedAt !== undefined && after.removedAt === undefined],
    ['state', before.state !== after.state],
    ['star', before.starred !== after.starred],
    ['tags', JSON.stringify(before.tags) !== JSON.stringify(after.tags)],
    ['note', before.note !== after.note],
  ];
  const changed = parts.flatMap(([part, isChanged]) => (isChanged ? [part] : []));
  return changed.length > 0 ? changed : ['paper'];
}

export type ChangedPart = 'restored' | 'state' | 'star' | 'tags' | 'note' | 'paper';
