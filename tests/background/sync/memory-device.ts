import type { Codec } from '../../../src/background/sync/segment-codec.ts';
import { syncOnce } from '../../../src/background/sync/sync-once.ts';
import type { SyncRoom } from '../../../src/background/sync/sync-world.ts';
import { hiddenAs } from '../../../src/domain/merge-paper-history.ts';
import type { PaperHistory } from '../../../src/domain/paper-history.ts';
import { positionFor } from '../../../src/domain/position.ts';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import type { Carrier } from '../../../src/domain/sync/carrier.ts';
import { namesTold, partOfDoc } from '../../../src/domain/sync/outbox.ts';
import { isRemoval, planBatch } from '../../../src/domain/sync/sync-batch.ts';
import type { SyncDoc } from '../../../src/domain/sync/sync-doc.ts';
import { newSyncState, type SyncState } from '../../../src/domain/sync/sync-state.ts';
import { historyRecordsOf } from '../../../src/domain/sync/take-history.ts';
import { type LocalEntry, recordsOf } from '../../../src/domain/sync/take-local.ts';

/** The text as it is, known by a short hash: fast enough for thousands of histories. */
const plainCodec: Codec = {
  pack: async (text) => new TextEncoder().encode(text),
  unpack: async (bytes) => new TextDecoder().decode(bytes),
  hash: async (bytes) => {
    let [a, b] = [0x811c9dc5, 7];
    for (const byte of bytes) {
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b + byte, 0x5bd1e995) ^ (b >>> 15);
    }
    const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
    return `${hex(a)}${hex(b)}${hex(a ^ b)}${hex(Math.imul(a, b))}`;
  },
  open: async () => undefined,
  encrypted: async () => undefined,
};

/** What a profile has on its disk: copied, it is an old backup of it, or a twin. */
export interface Disk {
  entries: Map<string, SavedPaper>;
  generations: Map<string, number>;
  generation: number;
  marks: Map<string, PaperHistory>;
  touched: Set<string>;
  docs: Map<string, SyncDoc>;
  outbox: Map<string, Set<string>>;
  held: Map<string, SyncDoc>;
  state: SyncState;
}

let devices = 0;

/** A device that lives in memory: the list, and what `syncRoom` keeps in the library, on the same rules of the domain. */
export class MemoryDevice {
  disk: Disk;
  /** How far its clock is off. */
  skewMs = 0;
  /** Papers that left the list by a batch. */
  readonly removedBySync: string[] = [];

  readonly name: string;
  readonly clock: () => number;

  constructor(name: string, clock: () => number) {
    this.name = name;
    this.clock = clock;
    this.disk = {
      entries: new Map(),
      generations: new Map(),
      generation: 0,
      marks: new Map(),
      touched: new Set(),
      docs: new Map(),
      outbox: new Map(),
      held: new Map(),
      state: { ...newSyncState('memory', newDevice(), 'database'), tellsMarks: true },
    };
  }

  now = (): number => Math.max(1, this.clock() + this.skewMs);

  get listed(): readonly SavedPaper[] {
    return [...this.disk.entries.values()].filter(({ removedAt }) => removedAt === undefined);
  }

  save(id: string): void {
    const now = this.now();
    const known = this.disk.entries.get(id);
    const { removedAt: _, ...kept } = known ?? newEntry(id, now);
    this.put({ ...kept, position: positionFor(now), changedAt: now });
  }

  edit(id: string, change: (entry: SavedPaper) => SavedPaper): void {
    const known = this.disk.entries.get(id);
    if (known) this.put({ ...change(known), changedAt: Math.max(this.now(), known.changedAt) });
  }

  removeForGood(id: string): void {
    if (!this.disk.entries.delete(id)) return;
    this.disk.generation += 1;
    this.disk.generations.set(id, this.disk.generation);
  }

  put(entry: SavedPaper): void {
    this.disk.generation += 1;
    this.disk.entries.set(entry.id, entry);
    this.disk.generations.set(entry.id, this.disk.generation);
    // What is saved is not hidden.
    if (entry.removedAt === undefined && this.disk.marks.get(entry.id)?.hiddenAt !== undefined)
      this.mark(entry.id, (mark) => hiddenAs(mark, undefined));
  }

  /** What a person does to the marks of a paper. */
  mark(id: string, change: (mark: PaperHistory) => PaperHistory): void {
    const now = this.now();
    const before = this.disk.marks.get(id) ?? { id, listedAt: {}, seenAt: {}, touchedAt: now };
    this.disk.marks.set(id, { ...change(before), touchedAt: now });
    this.disk.touched.add(id);
  }

  copyDisk(): Disk {
    const { entries, generations, generation, marks, touched, docs, outbox, held, state } = this.disk;
    return {
      entries: new Map(entries),
      generations: new Map(generations),
      generation,
      marks: new Map(marks),
      touched: new Set(touched),
      docs: new Map(docs),
      outbox: new Map([...outbox].map(([id, names]) => [id, new Set(names)])),
      held: new Map(held),
      state,
    };
  }

  sync(carrier: Carrier): Promise<void> {
    return syncOnce({
      carrier,
      codec: plainCodec,
      room: this.room,
      now: this.now,
      newDevice,
      newMarkerId: () => `place-${devices++}-marker`,
      name: this.name,
      wantsEncryption: false,
    });
  }

  /** The person answers what waits. */
  answer(answer: 'remove' | 'keep'): void {
    this.receive({ docs: [], paths: [], answer });
  }

  private takeLocal(): void {
    const { state, generations, entries, docs, generation } = this.disk;
    const locals: LocalEntry[] = [...generations]
      .filter(([, at]) => at > state.taken)
      .map(([id]) => ({ id, entry: entries.get(id) }));
    const { told, docs: known } = recordsOf(locals, docs, { device: state.device, now: this.now() });
    this.keep(known, told);
    const marks = historyRecordsOf(
      [...this.disk.touched].map((id) => ({ id, mark: this.disk.marks.get(id) })),
      this.disk.docs,
      { device: state.device, now: this.now(), isFirst: false },
    );
    this.keep(marks.docs, marks.told);
    this.disk.touched.clear();
    this.disk.state = { ...this.disk.state, taken: generation };
  }

  private keep(docs: readonly SyncDoc[], told: readonly SyncDoc[]): void {
    for (const doc of docs) this.disk.docs.set(doc.id, doc);
    for (const record of told) {
      const names = this.disk.outbox.get(record.id) ?? new Set();
      for (const name of namesTold(record)) names.add(name);
      this.disk.outbox.set(record.id, names);
    }
  }

  private receive(received: { docs: readonly SyncDoc[]; paths: readonly string[]; answer?: 'remove' | 'keep' }): void {
    const { docs, paths, answer } = received;
    this.takeLocal();
    const incoming = [...this.disk.held.values(), ...docs];
    this.disk.state = { ...this.disk.state, read: [...new Set([...this.disk.state.read, ...paths])] };
    if (incoming.length === 0) return;
    const plan = planBatch({
      incoming,
      known: this.disk.docs,
      entries: this.disk.entries,
      marks: this.disk.marks,
      listed: this.listed.length,
      device: this.disk.state.device,
      now: this.now(),
      isToKeep: this.disk.state.isJoining || answer === 'keep',
      mayRemoveMany: answer === 'remove',
    });
    for (const change of plan.changes) {
      if (isRemoval(change)) this.removedBySync.push(change.id);
      if (change.after) this.put(change.after);
      else this.removeForGood(change.id);
    }
    for (const { after } of plan.marks) this.disk.marks.set(after.id, after);
    this.keep(plan.docs, plan.told);
    this.disk.held = new Map(plan.held.map((doc) => [doc.id, doc]));
    this.disk.state = { ...this.disk.state, taken: this.disk.generation };
  }

  private readonly room: SyncRoom = {
    read: async () => this.disk.state,
    change: async (change) => {
      this.disk.state = change(this.disk.state);
      return this.disk.state;
    },
    takeLocal: async () => this.takeLocal(),
    receive: async (received) => this.receive(received),
    readKnown: async () => [...this.disk.docs.values()],
    readOutbox: async (limit) =>
      [...this.disk.outbox].slice(0, limit).flatMap(([id, names]) => {
        const doc = this.disk.docs.get(id);
        return doc ? [partOfDoc(doc, [...names])] : [];
      }),
    clearOutbox: async (sent) => {
      for (const { id } of sent) this.disk.outbox.delete(id);
    },
    fillOutbox: async () => {
      for (const doc of this.disk.docs.values()) this.disk.outbox.set(doc.id, new Set(namesTold(doc)));
    },
  };

  /** What everybody should agree on. */
  shown(): unknown {
    const papers = [...this.disk.entries.values()].map(
      ({ id, state, starred, tags, note, position, removedAt, record }) => ({
        id,
        state,
        starred: starred ?? false,
        tags: [...tags].sort(),
        note,
        position,
        removedAt,
        record,
      }),
    );
    const marks = [...this.disk.marks.values()].flatMap(({ id, seenAt, readAt, hiddenAt }) => {
      const isSeen = Object.values(seenAt).some((at) => at > 0);
      return isSeen || readAt !== undefined || hiddenAt !== undefined ? [{ id, seenAt, readAt, hiddenAt }] : [];
    });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    return { papers: papers.sort(byId), marks: marks.sort(byId) };
  }
}

export function newDevice(): string {
  devices += 1;
  return `device${String(devices).padStart(6, '0')}`;
}

export function newEntry(id: string, now: number): SavedPaper {
  return {
    id,
    paper: { id, title: `Paper ${id}`, abstract: '', authors: ['Ann Example'] },
    state: 'to-read',
    tags: [],
    note: '',
    savedAt: now,
    changedAt: now,
    position: positionFor(now),
  };
}
