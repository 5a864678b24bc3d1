import { mergePaper } from './merge-paper.ts';
import type { Paper } from './paper.ts';
import { positionFor } from './position.ts';
import type { ReadingState, SavedPaper } from './saved-paper.ts';
import { READING_STATES } from './saved-paper.ts';
import { cleanTags } from './tags.ts';

/** An entry as a file tells it: a paper, and as much of the reader's part as the file holds. An entry of a backup is one as it stands. */
export type ImportedEntry = { readonly paper: Paper } & Partial<Omit<SavedPaper, 'id' | 'paper'>>;

/**
 * What becomes of entries that are on the list already. `merge`: nothing is lost, tags and notes come together. `keep`: the list's own
 * stay untouched. `overwrite`: the file's word counts, where it says something.
 */
export type ImportMode = 'merge' | 'keep' | 'overwrite';

/** What an import will do with one entry. Skipped: it is on the list and stays (`known`), or the file tells nothing more (`same`). */
export type PlannedEntry =
  | { readonly what: 'add'; readonly id: string; readonly after: SavedPaper }
  | { readonly what: 'update'; readonly id: string; readonly before: SavedPaper; readonly after: SavedPaper }
  | { readonly what: 'skip'; readonly id: string; readonly why: 'known' | 'same'; readonly before: SavedPaper };

/** The plan for one entry. `turn`: its number in the file, which is its order among those without a date of their own. */
export function planEntry(
  known: SavedPaper | undefined,
  entry: ImportedEntry,
  mode: ImportMode,
  { now, turn }: { readonly now: number; readonly turn: number },
): PlannedEntry {
  const { id } = entry.paper;
  if (!known) return { what: 'add', id, after: added(entry, now, turn) };
  const isBack = known.removedAt !== undefined && entry.removedAt === undefined;
  if (mode === 'keep' && !isBack) return { what: 'skip', id, why: 'known', before: known };
  const after = combined(known, entry, mode);
  if (isSame(known, after)) return { what: 'skip', id, why: 'same', before: known };
  return { what: 'update', id, before: known, after: { ...after, changedAt: Math.max(now, known.changedAt) } };
}

/**
 * A plan for a list that has papers already: whatever their dates, those that come get their citation keys behind all that are there,
 * whose keys may stand in manuscripts; among themselves in the order they had. An empty list takes a backup as it stands.
 */
export function keyedBehind(planned: readonly PlannedEntry[], now: number): readonly PlannedEntry[] {
  const earlier = planned
    .flatMap((entry) => (entry.what === 'add' && keyedSince(entry.after) < now ? entry.after : []))
    .sort((a, b) => keyedSince(a) - keyedSince(b) || (a.id < b.id ? -1 : 1));
  const keyedAt = new Map(earlier.map(({ id }, rank) => [id, now - earlier.length + rank]));
  return planned.map((entry) => {
    const at = keyedAt.get(entry.id);
    return entry.what === 'add' && at !== undefined ? { ...entry, after: { ...entry.after, keyedAt: at } } : entry;
  });
}

function keyedSince({ savedAt, keyedAt = savedAt }: SavedPaper): number {
  return keyedAt;
}

function added(entry: ImportedEntry, now: number, turn: number): SavedPaper {
  const savedAt = entry.savedAt ?? now;
  return {
    ...entry,
    id: entry.paper.id,
    state: entry.state ?? 'to-read',
    tags: cleanTags(entry.tags ?? []),
    note: entry.note ?? '',
    savedAt,
    changedAt: entry.changedAt ?? now,
    position: entry.position ?? positionFor(savedAt, entry.savedAt === undefined ? turn : 0),
  };
}

function combined(known: SavedPaper, entry: ImportedEntry, mode: ImportMode): SavedPaper {
  const { removedAt, incomplete, ...kept } = known;
  const wins = mode === 'overwrite';
  const state = wins ? (entry.state ?? known.state) : furthest(known.state, entry.state);
  const told = state === known.state ? known : entry;
  const { readingAt: _, doneAt: __, ...rest } = kept;
  const stillIncomplete = incomplete && (entry.incomplete ?? entry.paper.abstract === '');
  return {
    ...rest,
    // What the service told stays; the file fills in what is missing, and all of it where nothing was known.
    paper: incomplete ? mergePaper(known.paper, entry.paper) : mergePaper(entry.paper, known.paper),
    state,
    ...(told.readingAt !== undefined && { readingAt: told.readingAt }),
    ...(told.doneAt !== undefined && { doneAt: told.doneAt }),
    ...((known.starred || entry.starred) && { starred: true as const }),
    tags: wins && entry.tags ? cleanTags(entry.tags) : cleanTags([...known.tags, ...(entry.tags ?? [])]),
    note: wins && entry.note ? entry.note : joinedNotes(known.note, entry.note ?? ''),
    ...(removedAt !== undefined && entry.removedAt !== undefined && { removedAt }),
    ...(stillIncomplete && { incomplete }),
  };
}

function furthest(known: ReadingState, told: ReadingState = 'to-read'): ReadingState {
  return READING_STATES.indexOf(told) > READING_STATES.indexOf(known) ? told : known;
}

/** Both, once: importing the same file again adds nothing. */
function joinedNotes(known: string, told: string): string {
  if (known.includes(told)) return known;
  return told.includes(known) ? told : `${known}\n\n${told}`;
}

function isSame(a: SavedPaper, b: SavedPaper): boolean {
  const [x, y] = [sorted(a), sorted(b)];
  return JSON.stringify(x) === JSON.stringify(y);
}

/** Keys in one order, in the entry and in its paper. */
function sorted(saved: SavedPaper): unknown {
  const inOrder = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder({ ...saved, paper: inOrder(saved.paper) });
}
