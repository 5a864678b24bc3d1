import { isArxivId } from './arxiv-id.ts';
import { isUntitled } from './bare-paper.ts';
import { paperWithRecord } from './bibliography/paper-of-record.ts';
import type { BibliographicRecord } from './bibliography/record.ts';
import { uniteRecords } from './bibliography/unite-records.ts';
import type { ImportedEntry, ImportMode } from './imported-entry.ts';
import { unitedNotes } from './join-notes.ts';
import { mergePaper } from './merge-paper.ts';
import type { Paper } from './paper.ts';
import { positionFor } from './position.ts';
import { present } from './present.ts';
import { furthestState, type SavedPaper } from './saved-paper.ts';
import { cleanTags } from './tags.ts';

/** A new entry of the list. `turn`: its number in the file, which is its order among those without a date of their own. */
export function addedBy(
  { exportedKey, ...entry }: ImportedEntry,
  { now, turn }: { readonly now: number; readonly turn: number },
): SavedPaper {
  const savedAt = entry.savedAt ?? now;
  const { id } = entry.paper;
  const identifiers = isArxivId(id) ? { arxiv: id } : {};
  return {
    ...entry,
    ...(exportedKey && { record: { identifiers, ...entry.record, citationKey: exportedKey } }),
    id,
    paper: paperWithRecord(entry.paper, entry.record),
    state: entry.state ?? 'to-read',
    tags: cleanTags(entry.tags ?? []),
    note: entry.note ?? '',
    savedAt,
    changedAt: entry.changedAt ?? now,
    position: entry.position ?? positionFor(savedAt, entry.savedAt === undefined ? turn : 0),
  };
}

/**
 * An entry of the list with what was told of the same paper: nothing is lost, or, to `overwrite`, the told word counts where it says
 * something. A paper of which the arXiv id became known goes by that from then on.
 */
export function unitedWith(known: SavedPaper, told: ImportedEntry, mode: ImportMode): SavedPaper {
  const { removedAt, incomplete, record: _, readingAt: __, doneAt: ___, ...kept } = known;
  const wins = mode === 'overwrite';
  const state = (wins ? told.state : furthestState(known.state, told.state)) ?? known.state;
  const { readingAt, doneAt } = state === known.state ? known : told;
  const record = recordOf(known.record, told.record, wins);
  const id = record?.identifiers.arxiv ?? [known.id, told.paper.id].find(isArxivId) ?? known.id;
  const stillIncomplete = incomplete && (told.incomplete ?? told.paper.abstract === '');
  return {
    ...kept,
    id,
    paper: { ...paperWithRecord(paperOf(known, told.paper), record), id },
    state,
    ...present({ record, readingAt, doneAt, starred: known.starred ?? told.starred }),
    tags: wins && told.tags ? cleanTags(told.tags) : cleanTags([...known.tags, ...(told.tags ?? [])]),
    note: wins && told.note ? told.note : unitedNotes(known.note, told.note ?? ''),
    ...(removedAt !== undefined && told.removedAt !== undefined && { removedAt }),
    ...(stillIncomplete && { incomplete }),
  };
}

function recordOf(
  known: BibliographicRecord | undefined,
  told: BibliographicRecord | undefined,
  wins: boolean,
): BibliographicRecord | undefined {
  if (!known || !told) return known ?? told;
  return wins ? uniteRecords(told, known) : uniteRecords(known, told);
}

/** What the service told stays; the file fills in what is missing, and all of it where nothing was known. */
function paperOf(known: SavedPaper, told: Paper): Paper {
  const titled = isUntitled(told) ? { ...told, title: known.paper.title } : told;
  return known.incomplete ? mergePaper(known.paper, titled) : mergePaper(titled, known.paper);
}
