import {
  type LibraryNotice,
  type Mirror,
  parseMirrorCheckpoint,
  parseMirrorEntry,
  parseMirroredHidden,
} from '../../src/domain/mirror.ts';

/** A mirror in memory, as `storage.local` keeps it: plain values under keys, which a test may take away or change. */
export interface FakeMirror extends Mirror {
  stored: Record<string, unknown>;
  readonly notices: LibraryNotice[];
  /** Whether all is to be deleted. */
  isGoing: boolean;
  /** How many entries were written so far. */
  written: number;
  /** Whoever ran alone is dead: the browser lets the next one run. */
  readonly release: () => void;
}

export function fakeMirror(): FakeMirror {
  let last: Promise<unknown> = Promise.resolve();
  const fake: FakeMirror = {
    stored: {},
    notices: [],
    isGoing: false,
    isErasing: async () => fake.isGoing,
    written: 0,
    release() {
      last = Promise.resolve();
    },
    alone(act) {
      const mine = last.then(act);
      last = mine.catch(() => {});
      return mine;
    },
    readWitness: async () => parseMirrorCheckpoint(fake.stored.witness),
    readAll: async () => {
      const entries = Object.entries(fake.stored).flatMap(([key, value]) => {
        const entry = key.startsWith('mirror:') ? parseMirrorEntry(value) : undefined;
        return entry ? [[entry.id, entry] as const] : [];
      });
      return { entries: new Map(entries), hidden: parseMirroredHidden(fake.stored.hidden) };
    },
    async write({ entries, gone, hidden, witness }) {
      const kept = Object.entries(fake.stored).filter(([key]) => !gone.includes(key.slice('mirror:'.length)));
      const told = entries.map((entry) => [`mirror:${entry.id}`, entry] as const);
      fake.written += entries.length;
      fake.stored = structuredClone({
        ...Object.fromEntries([...kept, ...told]),
        ...(hidden && { hidden }),
        witness,
      });
    },
    leaveNotice: async (notice) => void fake.notices.push(notice),
  };
  return fake;
}
