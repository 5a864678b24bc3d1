import { freeId } from '../domain/bibliography/free-id.ts';
import { type Identity, identityOf } from '../domain/bibliography/identity.ts';
import type { BibliographicRecord, PartialDate } from '../domain/bibliography/record.ts';
import { publicationIndex } from '../domain/bibliography/same-publication.ts';
import { uniteRecords } from '../domain/bibliography/unite-records.ts';
import { unitedNotes } from '../domain/join-notes.ts';
import { present } from '../domain/present.ts';
import { furthestState, type ReadingState } from '../domain/saved-paper.ts';
import { cleanTags } from '../domain/tags.ts';

/** What a foreign file tells of one paper; what it does not tell is missing, and can be looked up by the id. */
export interface ImportEntry {
  /** arXiv's id, the id in one of our own addresses, or one that `paperIdOf` makes. */
  readonly id: string;
  readonly record?: BibliographicRecord;
  /** The citation key that our own export made for it: kept by a list that did not have the paper. */
  readonly exportedKey?: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly abstract?: string;
  readonly published?: PartialDate;
  readonly tags: readonly string[];
  readonly note?: string;
  readonly starred?: true;
  readonly state?: ReadingState;
  /** Times are ms since 1970. */
  readonly savedAt?: number;
  readonly readingAt?: number;
  readonly doneAt?: number;
  readonly snoozedUntil?: number;
  /** Its place in the list's own order, where the file's order is one. */
  readonly position?: string;
  readonly code?: string;
  readonly primaryClass?: string;
}

/** An entry on its way to its place. */
export type PlacedEntry = ImportEntry & { readonly isInOrder?: true };

/** The entries of a file so far, in order, each paper once. */
interface EntryCollection {
  /** Adds an entry, or unites it with those that are of the same paper. */
  readonly add: (entry: PlacedEntry) => 'added' | 'united';
  readonly entries: () => readonly PlacedEntry[];
}

/** An entry that may still become more. */
interface Slot {
  entry: PlacedEntry;
}

export function entryCollection(): EntryCollection {
  const slots = new Set<Slot>();
  const index = publicationIndex<Slot>();
  const taken = new Set<string>();
  const keep = (slot: Slot, entry: PlacedEntry) => {
    slot.entry = entry;
    slots.add(slot);
    taken.add(entry.id);
    index.add(slot, identityOfEntry(entry));
  };
  return {
    entries: () => [...slots].map(({ entry }) => entry),
    add: (entry) => {
      const identity = identityOfEntry(entry);
      const [first, ...others] = index.find(identity);
      if (!first) {
        keep({ entry }, { ...entry, id: freeId(entry.id, identity, taken) });
        return 'added';
      }
      for (const other of others) {
        slots.delete(other);
        index.remove(other);
      }
      keep(first, [...others.map((other) => other.entry), entry].reduce(united, first.entry));
      return 'united';
    },
  };
}

function identityOfEntry({ id, record, title, authors, published }: PlacedEntry): Identity {
  const publishedAt = published && Date.UTC(published.year, 0);
  return identityOf(record, present({ id, title, authors, publishedAt }));
}

/** All of both; where both say something, the first one's word, which an arXiv id alone outranks. */
function united(first: PlacedEntry, second: PlacedEntry): PlacedEntry {
  const record =
    first.record && second.record ? uniteRecords(first.record, second.record) : (first.record ?? second.record);
  const state = furthestState(first.state, second.state);
  const { readingAt: _, doneAt: __, ...rest } = { ...second, ...first };
  const { readingAt, doneAt } = state === first.state ? first : second;
  const note = unitedNotes(first.note ?? '', second.note ?? '');
  return {
    ...rest,
    id: record?.identifiers.arxiv ?? first.id,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    tags: cleanTags([...first.tags, ...second.tags]),
    ...present({ record, state, note: note || undefined, starred: first.starred ?? second.starred }),
    ...present({ readingAt, doneAt, savedAt: earliest(first.savedAt, second.savedAt) }),
  };
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
