import { barePaper } from '../../domain/bare-paper.ts';
import { identifiersOfId, isMadeId } from '../../domain/bibliography/identity.ts';
import { changedEntry } from '../../domain/changed-entry.ts';
import { mergePaper } from '../../domain/merge-paper.ts';
import type { Paper } from '../../domain/paper.ts';
import { positionFor, timeOnTop } from '../../domain/position.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { awake } from '../../domain/snooze.ts';
import { readKnownPapers } from '../archive/read-known-papers.ts';
import { libraryOf, type Store } from '../databases.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { savedOf } from '../schema/saved-row.ts';
import { readTop } from './read-saved.ts';
import { changeList, touched, type Undo, writeSaved } from './write-saved.ts';

/** The entry, and the way back for `undoChange`: a save that is taken back never was, and what was on the shelf is there again. */
export interface Saving {
  readonly saved: SavedPaper;
  readonly undo: Undo;
}

/** A paper of which somebody may know no more than the id, and perhaps a title. */
export interface NamedPaper {
  readonly id: string;
  readonly title?: string | undefined;
}

/**
 * Puts a paper on the reading list by its id: with a whole copy of its own where the cache, the archive or the list knows one, else with the id and
 * perhaps a title, `incomplete` until it is looked up. Nobody is asked, so that the paper is safe within milliseconds. Saving twice changes
 * nothing; one that was removed comes back to the top with its tags, note and state.
 */
export async function savePaperById(store: Store, named: NamedPaper, now: number): Promise<Saving> {
  const cached = await readCached(store, named.id);
  return changeList(store, async () => {
    const library = libraryOf(store);
    const known = await readNamed(library, named.id);
    return save(library, known, copyOf(named, cached, known), now);
  });
}

/** Takes a paper off the list by its id, or by another identifier that its record has; one that is not on it stays as it is. */
export async function unsaveNamed(store: Store, { id }: Pick<NamedPaper, 'id'>, now: number): Promise<Undo> {
  return changeList(store, async () => {
    const library = libraryOf(store);
    const known = await readNamed(library, id);
    if (!isOnList(known)) return writeSaved(library, [], 'user');
    const after = touched(changedEntry(known, { to: 'shelf' }, now), known, now);
    return writeSaved(library, [{ id: known.id, before: known, after }], 'user');
  });
}

/** A paper's copy for the list, and whether there is more to be looked up. */
interface Copy {
  readonly paper: Paper;
  readonly incomplete: boolean;
}

/** Before the transaction: the cache is another database. */
async function readCached(store: Store, id: string): Promise<Paper | undefined> {
  return (await readKnownPapers(store, [id])).get(id);
}

/** By its id, or by another identifier that its record has. */
async function readNamed(library: LibraryDatabase, id: string): Promise<SavedPaper | undefined> {
  const row = (await library.saved.get(id)) ?? (await library.saved.where('keys').equals(id).first());
  return row && savedOf(row);
}

function copyOf({ id, title }: NamedPaper, cached: Paper | undefined, known: SavedPaper | undefined): Copy {
  const paper = cached ?? (known?.incomplete ? undefined : known?.paper);
  if (paper) return { paper, incomplete: false };
  // The service knows no other papers than arXiv's and its own.
  return { paper: barePaper(known?.id ?? id, title), incomplete: !isMadeId(known?.id ?? id) };
}

function isOnList(known: SavedPaper | undefined): known is SavedPaper {
  return known !== undefined && known.removedAt === undefined;
}

/** Inside the transaction. */
async function save(
  library: LibraryDatabase,
  known: SavedPaper | undefined,
  { paper, incomplete }: Copy,
  now: number,
): Promise<Saving> {
  if (isOnList(known)) return { saved: known, undo: await writeSaved(library, [], 'user') };
  const position = positionFor(timeOnTop(now, await readTop(library)));
  const saved = { ...(known ? revived(known, paper, now, incomplete) : newEntry(paper, now, incomplete)), position };
  return { saved, undo: await writeSaved(library, [{ id: saved.id, before: known, after: saved }], 'user') };
}

function newEntry(paper: Paper, now: number, incomplete: boolean): Omit<SavedPaper, 'position'> {
  return {
    id: paper.id,
    paper,
    state: 'to-read',
    tags: [],
    note: '',
    savedAt: now,
    changedAt: now,
    ...(isMadeId(paper.id) && { record: { identifiers: identifiersOfId(paper.id) } }),
    ...(incomplete && { incomplete: true as const }),
  };
}

function revived(known: SavedPaper, paper: Paper, now: number, isIncomplete: boolean): SavedPaper {
  const { removedAt: _, incomplete, ...rest } = awake(known);
  return touched(
    {
      ...rest,
      // It may be known under another of its identifiers, and a row and its copy are of one id.
      paper: isIncomplete ? known.paper : { ...mergePaper(known.paper, paper), id: known.id },
      savedAt: now,
      keyedAt: known.keyedAt ?? known.savedAt,
      ...(incomplete && isIncomplete && { incomplete }),
    },
    known,
    now,
  );
}
