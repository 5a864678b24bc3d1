import type { Carrier } from '../../../src/domain/sync/carrier.ts';
import { SyncFailed } from '../../../src/domain/sync/sync-state.ts';

/** What goes wrong in one sync: everything that was seen of real servers, and a worker that dies. */
export interface Faults {
  /** The request of that number fails, and all after it: the network goes, or the worker dies. */
  readonly diesAt?: number;
  /** The write of that number leaves half of the file under its name. */
  readonly halfAt?: number;
  /** The write of that number is answered with "created", and nothing is there. */
  readonly nothingAt?: number;
  /** The listing is that of so many writes ago. */
  readonly isStale?: boolean;
  /** The listing tells in any order, and one name twice. */
  readonly isShuffled?: boolean;
}

/** A storage in memory, whose files can be lost, halved and delayed. */
export class FaultyPlace {
  files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Listed before the last writes. */
  private before: readonly string[] = [];

  carrier(faults: Faults = {}): Carrier {
    let requests = 0;
    let writes = 0;
    const step = () => {
      requests += 1;
      if (faults.diesAt !== undefined && requests >= faults.diesAt) throw new SyncFailed({ kind: 'offline' });
    };
    return {
      list: async () => {
        step();
        const listed = faults.isStale ? this.before : [...this.files.keys()];
        return faults.isShuffled ? [...listed.toReversed(), ...listed.slice(0, 1)] : listed;
      },
      read: async (path) => {
        step();
        return this.files.get(path);
      },
      write: async (path, bytes) => {
        step();
        writes += 1;
        this.before = [...this.files.keys()];
        if (writes === faults.nothingAt) return;
        this.files.set(path, writes === faults.halfAt ? bytes.slice(0, bytes.length >> 1) : bytes);
      },
      remove: async (paths) => {
        step();
        for (const path of paths) this.files.delete(path);
      },
    };
  }
}
