import { freeId } from './bibliography/free-id.ts';
import { identityOf } from './bibliography/identity.ts';
import { publicationIndex } from './bibliography/same-publication.ts';
import type { ImportedEntry, ImportMode } from './imported-entry.ts';
import { isSameValue } from './is-same-value.ts';
import type { SavedPaper } from './saved-paper.ts';
import { addedBy, unitedWith } from './unite-saved.ts';

/**
 * What an import will do with one paper. Skipped: it is on the list and stays (`known`), or the file tells nothing more (`same`). `gone`:
 * entries of the list under other ids that the file told to be this paper too.
 */
export type PlannedEntry =
  | { readonly what: 'add'; readonly id: string; readonly after: SavedPaper }
  | {
      readonly what: 'update';
      readonly id: string;
      readonly before: SavedPaper;
      readonly after: SavedPaper;
      readonly gone: readonly SavedPaper[];
    }
  | { readonly what: 'skip'; readonly id: string; readonly why: 'known' | 'same'; readonly before: SavedPaper };

/** A paper of the list or of the file, and the entries of the list that it was. */
interface Slot {
  readonly saved: SavedPaper;
  readonly before: readonly SavedPaper[];
  readonly why: 'known' | 'same';
}

/**
 * What becomes of each paper that the entries name, in their order. `known`: the entries of the list that share an identifier, a title or
 * an id with any of them; others change nothing. A step tells which part is planned, from 0 to 1: between two of them one may pause.
 */
export function* planSteps(
  known: readonly SavedPaper[],
  entries: readonly ImportedEntry[],
  mode: ImportMode,
  now: number,
): Generator<number, readonly PlannedEntry[], void> {
  const slots = new Map<string, Slot>();
  const index = publicationIndex<string>();
  const planned = new Set<string>();
  const put = (slot: Slot) => {
    const { id, record, paper } = slot.saved;
    slots.set(id, slot);
    index.add(id, identityOf(record, paper));
    return id;
  };
  const drop = (id: string) => {
    slots.delete(id);
    planned.delete(id);
    index.remove(id);
  };
  for (const saved of known) {
    put({ saved, before: [saved], why: 'same' });
    yield 0;
  }
  for (const [turn, entry] of entries.entries()) {
    yield turn / entries.length;
    const identity = identityOf(entry.record, entry.paper);
    const [first, ...others] = index.find(identity).flatMap((id) => slots.get(id) ?? []);
    if (!first) {
      const id = freeId(entry.paper.id, identity, slots);
      const saved = addedBy({ ...entry, paper: { ...entry.paper, id } }, { now, turn });
      planned.add(put({ saved, before: [], why: 'same' }));
      continue;
    }
    const slot = taking(first, others, entry, mode);
    if (slot.saved.id !== first.saved.id || others.length > 0)
      for (const { saved } of [first, ...others]) drop(saved.id);
    planned.add(put(slot));
  }
  const done: PlannedEntry[] = [];
  for (const id of planned) {
    const slot = slots.get(id);
    if (slot) done.push(plannedEntry(slot, now));
    yield 1;
  }
  return done;
}

/** The first slot with all of the others and of the entry. */
function taking(first: Slot, others: readonly Slot[], entry: ImportedEntry, mode: ImportMode): Slot {
  const isOnList = first.before.length > 0;
  const isBack = first.saved.removedAt !== undefined && entry.removedAt === undefined;
  if (mode === 'keep' && isOnList && !isBack) return { ...first, why: 'known' };
  const told = unitedWith(first.saved, entry, mode);
  const saved = others.reduce((united, other) => unitedWith(united, other.saved, 'merge'), told);
  return { saved, before: [...first.before, ...others.flatMap(({ before }) => before)], why: 'same' };
}

function plannedEntry({ saved, before: entries, why }: Slot, now: number): PlannedEntry {
  const { id } = saved;
  const before = entries.find((entry) => entry.id === id) ?? entries[0];
  if (!before) return { what: 'add', id, after: saved };
  if (entries.length === 1 && isSameValue(before, saved)) return { what: 'skip', id, why, before };
  const gone = entries.filter((entry) => entry.id !== id);
  return { what: 'update', id, before, after: { ...saved, changedAt: Math.max(now, before.changedAt) }, gone };
}

/**
 * A plan for a list that has papers already: whatever their dates, those that come get their citation keys behind all that are there,
 * whose keys may stand in manuscripts; among themselves in the order they had. An empty list takes a backup as it stands. Between two steps one may pause.
 */
export function* keyedBehind(
  planned: readonly PlannedEntry[],
  now: number,
): Generator<number, readonly PlannedEntry[], void> {
  const earlier = planned
    .flatMap((entry) => (entry.what === 'add' && keyedSince(entry.after) < now ? entry.after : []))
    .sort((a, b) => keyedSince(a) - keyedSince(b) || (a.id < b.id ? -1 : 1));
  yield 1;
  const keyedAt = new Map(earlier.map(({ id }, rank) => [id, now - earlier.length + rank]));
  const keyed: PlannedEntry[] = [];
  for (const entry of planned) {
    const at = keyedAt.get(entry.id);
    const isLater = entry.what === 'add' && at !== undefined;
    keyed.push(isLater ? { ...entry, after: { ...entry.after, keyedAt: at } } : entry);
    yield 1;
  }
  return keyed;
}

function keyedSince({ savedAt, keyedAt = savedAt }: SavedPaper): number {
  return keyedAt;
}
