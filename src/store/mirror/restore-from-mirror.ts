import { mergePaper } from '../../domain/merge-paper.ts';
import {
  entryFromMirror,
  type LibraryNotice,
  type Mirror,
  type MirrorCheckpoint,
  type MirrorEntry,
  type MirroredHidden,
  type MirrorReading,
  mirrorEntry,
} from '../../domain/mirror.ts';
import type { Paper } from '../../domain/paper.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { readKnownPapers } from '../archive/read-known-papers.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { type Change, changeList, writeSaved } from '../saved/write-saved.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { type LibraryState, newState } from '../schema/new-state.ts';
import { type SavedRow, savedOf } from '../schema/saved-row.ts';
import { readHiddenMarks } from './mirror-changes.ts';

/**
 * Compares every entry of library and mirror, brings back what the library lost (in one transaction), then makes the mirror
 * equal to it. An older mirror never overwrites a newer library, and what was removed on purpose stays removed.
 */
export async function restoreFromMirror(
  store: Store,
  mirror: Mirror,
  witness: MirrorCheckpoint | undefined,
  now: number,
): Promise<LibraryNotice | undefined> {
  const library = libraryOf(store);
  const stored = await mirror.readAll();
  const cached = await readKnownPapers(store, [...stored.entries.keys()]).catch(() => new Map<string, Paper>());
  const healed = await changeList(store, async () => {
    const known = await library.state.get('state');
    const restored = await bringBack(library, { stored, witness, known, cached });
    await bringBackHidden(library, stored.hidden, witness, known);
    const state = await library.state.get('state');
    const rows = await library.saved.toArray();
    const hidden = await readHiddenMarks(library);
    return { known, state: state ?? newState(), rows, hidden, restored };
  }, [library.marks]);
  const notice = noticeOf(healed, stored, witness, now);
  // Said before the mirror is whole again: whoever dies in between says it once more, rather than never.
  if (notice) await mirror.leaveNotice(notice);
  await rewriteMirror(mirror, stored, healed);
  return notice;
}

function noticeOf(
  healed: { readonly known: LibraryState | undefined; readonly state: LibraryState; readonly restored: number },
  stored: MirrorReading,
  witness: MirrorCheckpoint | undefined,
  now: number,
): LibraryNotice | undefined {
  if (healed.restored > 0) return { kind: 'restored', count: healed.restored, at: now };
  const wasWiped = !witness && stored.entries.size === 0 && healed.known?.mirrored !== undefined;
  const { count } = healed.state;
  return wasWiped && count > 0 ? { kind: 'mirrored', count, at: now } : undefined;
}

interface Comparison {
  readonly stored: MirrorReading;
  readonly witness: MirrorCheckpoint | undefined;
  readonly known: LibraryState | undefined;
  readonly cached: ReadonlyMap<string, Paper>;
}

/** Answers with how many papers of the list (not of the shelf) came back. The state is right afterwards, whatever it was. */
async function bringBack(library: LibraryDatabase, comparison: Comparison): Promise<number> {
  const { stored, witness, known, cached } = comparison;
  const [rows, gone] = await Promise.all([library.saved.toArray(), library.gone.toArray()]);
  // Without a witness: whoever says that it was mirrored once is the one that this mirror was made of.
  const isSameDatabase =
    known !== undefined && (witness ? known.databaseId === witness.databaseId : known.mirrored === 1);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const removedIn = new Map(isSameDatabase ? gone.map(({ id, generation }) => [id, generation]) : []);
  const changes = [...stored.entries.values()].flatMap((entry): Change[] => {
    const row = byId.get(entry.id);
    if (!row && (removedIn.get(entry.id) ?? -1) >= entry.generation) return [];
    if (row && !isNewer(entry, row, isSameDatabase)) return [];
    const before = row && savedOf(row);
    return [{ id: entry.id, before, after: restoredEntry(entry, row?.paper ?? cached.get(entry.id)) }];
  });
  const generations = [known?.generation ?? 0, witness?.generation ?? 0, ...rows.map(({ generation }) => generation)];
  await library.state.put({
    ...(known ?? newState()),
    generation: generations.reduce((a, b) => Math.max(a, b)),
    count: rows.length,
    mirrored: 1,
  });
  await writeSaved(library, changes, 'service');
  return changes.filter(({ after }) => after?.removedAt === undefined).length;
}

/** Generations can only be compared within one database; otherwise, and where one was rolled back and went on, the user's last word counts. */
function isNewer(entry: MirrorEntry, row: SavedRow, isSameDatabase: boolean): boolean {
  if (isSameDatabase && row.generation >= entry.generation) return false;
  return entry.changedAt > row.changedAt;
}

function restoredEntry(entry: MirrorEntry, copy: Paper | undefined): SavedPaper {
  const restored = entryFromMirror(entry);
  if (!copy) return restored;
  const { incomplete: _, ...complete } = restored;
  return {
    ...complete,
    paper: mergePaper(restored.paper, copy),
    ...(entry.incomplete && { incomplete: true as const }),
  };
}

/** Hidden papers whose marks are lost are hidden again; those that were shown again in this very database since then stay so. */
async function bringBackHidden(
  library: LibraryDatabase,
  hidden: MirroredHidden,
  witness: MirrorCheckpoint | undefined,
  known: LibraryState | undefined,
): Promise<void> {
  const isCurrent = known !== undefined && known.databaseId === witness?.databaseId;
  if (isCurrent && known.hiddenGeneration > witness.generation) return;
  const ids = Object.keys(hidden);
  const marks = await library.marks.bulkGet(ids);
  const lost = ids.flatMap((id, index) => {
    const [mark, [hiddenAt, title] = [0, id]] = [marks[index], hidden[id]];
    if (mark?.hiddenAt !== undefined) return [];
    return [{ ...(mark ?? { id, listedAt: {}, seenAt: {}, touchedAt: hiddenAt }), hiddenAt, title }];
  });
  await library.marks.bulkPut(lost);
}

/** Writes where the mirror differs, and the witness last. */
async function rewriteMirror(
  mirror: Mirror,
  { entries, hidden }: MirrorReading,
  now: { readonly rows: readonly SavedRow[]; readonly state: LibraryState; readonly hidden: MirroredHidden },
): Promise<void> {
  const wanted = new Map(now.rows.map((row) => [row.id, mirrorEntry(savedOf(row), row.generation)]));
  const isHiddenSame = JSON.stringify(hidden) === JSON.stringify(now.hidden);
  await mirror.write({
    entries: [...wanted.values()].filter((entry) => !isSame(entry, entries.get(entry.id))),
    gone: [...entries.keys()].filter((id) => !wanted.has(id)),
    hidden: isHiddenSame ? undefined : now.hidden,
    witness: {
      databaseId: now.state.databaseId,
      generation: now.state.generation,
      count: now.rows.length,
      hidden: Object.keys(now.hidden).length,
    },
  });
}

function isSame(a: MirrorEntry, b: MirrorEntry | undefined): boolean {
  return b !== undefined && a.generation === b.generation && a.changedAt === b.changedAt && a.position === b.position;
}
