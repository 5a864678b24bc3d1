import type { PaperHistory } from '../paper-history.ts';
import type { SavedPaper } from '../saved-paper.ts';
import { keptOnJoining } from './changed-doc.ts';
import { entryOfDoc, isSameEntry, paperIdOfDoc } from './entry-values.ts';
import { docIdOfHistory, historyIdOfDoc, historyOfDoc } from './history-values.ts';
import { joinDocs, type SyncDoc } from './sync-doc.ts';

/** What a device has when change records of others arrive. */
export interface BatchInput {
  readonly incoming: readonly SyncDoc[];
  /** What was told before, of the same things. */
  readonly known: ReadonlyMap<string, SyncDoc>;
  /** The entries of the same papers, as they stand. */
  readonly entries: ReadonlyMap<string, SavedPaper>;
  /** Their marks; undefined where marks don't go along here. */
  readonly marks?: ReadonlyMap<string, PaperHistory> | undefined;
  /** How many papers are on the list. */
  readonly listed: number;
  readonly device: string;
  readonly now: number;
  /** What others removed stays, and they hear of that: the device has not read all of this place yet, or the person says so. */
  readonly isToKeep: boolean;
  /** The person said yes to removing many. */
  readonly mayRemoveMany: boolean;
}

export interface BatchPlan {
  /** What is known from now on. */
  readonly docs: readonly SyncDoc[];
  /** What this device has to say to it: records for the others. */
  readonly told: readonly SyncDoc[];
  readonly changes: readonly EntryChangeBySync[];
  /** Records that would remove many papers at once: they wait for a yes. */
  readonly held: readonly SyncDoc[];
  readonly marks: readonly MarkChangeBySync[];
  /** Whatever is not a paper, and is known anew. */
  readonly others: readonly SyncDoc[];
}

export interface EntryChangeBySync {
  readonly id: string;
  readonly before?: SavedPaper;
  readonly after?: SavedPaper;
}

interface MarkChangeBySync {
  readonly before: PaperHistory | undefined;
  readonly after: PaperHistory;
}

/** What comes of change records that arrived; nothing is done yet. */
export function planBatch(input: BatchInput): BatchPlan {
  const steps = [...joined(input.incoming)].map((doc) => stepFor(doc, input));
  const removals = steps.filter(({ change }) => change && isRemoval(change)).length;
  const isToAsk = !input.mayRemoveMany && areMany(removals, input.listed);
  const taken = isToAsk ? steps.filter(({ change }) => !change || !isRemoval(change)) : steps;
  const changes = taken.flatMap(({ change }) => change ?? []);
  const docs = taken.map(({ doc }) => doc);
  return {
    docs,
    told: taken.flatMap(({ told }) => told ?? []),
    changes,
    marks: input.marks ? marksAfter(docs, changes, input, input.marks) : [],
    held: isToAsk ? steps.flatMap(({ change, incoming }) => (change && isRemoval(change) ? [incoming] : [])) : [],
    others: taken.flatMap(({ doc }) => (paperIdOfDoc(doc.id) === undefined ? [doc] : [])),
  };
}

/** What becomes of the marks that were told of, and of those of papers that left the list, which may be hidden from then on. */
function marksAfter(
  docs: readonly SyncDoc[],
  changes: readonly EntryChangeBySync[],
  { known, entries, now }: BatchInput,
  marks: ReadonlyMap<string, PaperHistory>,
): readonly MarkChangeBySync[] {
  const after = new Map(changes.map((change) => [change.id, change]));
  const told = new Map(docs.flatMap((doc) => (historyIdOfDoc(doc.id) === undefined ? [] : [[doc.id, doc] as const])));
  for (const { id } of changes.filter(isRemoval)) {
    const doc = known.get(docIdOfHistory(id));
    if (doc && !told.has(doc.id)) told.set(doc.id, doc);
  }
  const isListed = (id: string) => {
    const change = after.get(id);
    const entry = change ? change.after : entries.get(id);
    return entry !== undefined && entry.removedAt === undefined;
  };
  return markChanges(told.values(), marks, { isListed, now });
}

/** What documents make of the marks that are here. */
export function markChanges(
  docs: Iterable<SyncDoc>,
  marks: ReadonlyMap<string, PaperHistory>,
  { isListed, now }: { readonly isListed: (id: string) => boolean; readonly now: number },
): readonly MarkChangeBySync[] {
  return [...docs].flatMap((doc) => {
    const id = historyIdOfDoc(doc.id);
    if (id === undefined) return [];
    const before = marks.get(id);
    const after = historyOfDoc(doc, before, { isListed: isListed(id), now });
    return after === undefined || after === before ? [] : [{ before, after }];
  });
}

/** More than 20, or more than 5 % of the list; of one or two nobody needs to be asked, however short it is. */
function areMany(removals: number, listed: number): boolean {
  return removals > REMOVALS_MAX || (removals >= REMOVALS_LEAST && removals > listed * REMOVED_SHARE_MAX);
}

const REMOVALS_MAX = 20;
const REMOVALS_LEAST = 3;
const REMOVED_SHARE_MAX = 0.05;

/** Whether a paper leaves the list. */
export function isRemoval({ before, after }: EntryChangeBySync): boolean {
  const isListed = (entry: SavedPaper | undefined) => entry !== undefined && entry.removedAt === undefined;
  return isListed(before) && !isListed(after);
}

interface Step {
  readonly incoming: SyncDoc;
  readonly doc: SyncDoc;
  readonly told?: SyncDoc | undefined;
  readonly change?: EntryChangeBySync | undefined;
}

function stepFor(incoming: SyncDoc, { known, entries, isToKeep, now, device }: BatchInput): Step {
  const own = known.get(incoming.id);
  const paperId = paperIdOfDoc(incoming.id);
  const before = paperId === undefined ? undefined : entries.get(paperId);
  const all = joinDocs(own, incoming);
  const told =
    isToKeep && own && (before || paperId === undefined) ? keptOnJoining(own, incoming, now, device) : undefined;
  const doc = told ? joinDocs(all, told) : all;
  if (paperId === undefined) return { incoming, doc, told };
  const after = entryOfDoc(doc, before);
  if (after === 'unknown') return { incoming, doc, told };
  if (after === 'gone') return { incoming, doc, told, change: before && { id: paperId, before } };
  const isSame = before !== undefined && isSameEntry(before, after);
  return { incoming, doc, told, change: isSame ? undefined : { id: paperId, ...(before && { before }), after } };
}

function joined(docs: readonly SyncDoc[]): Iterable<SyncDoc> {
  const byId = new Map<string, SyncDoc>();
  for (const doc of docs) byId.set(doc.id, joinDocs(byId.get(doc.id), doc));
  return byId.values();
}
