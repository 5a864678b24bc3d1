import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';

/** Changes that show on the next frame and are written after, in the order in which they were made. */
export interface PendingChanges<Change> {
  /**
   * Shows a change, and has it written in its turn. Where `write` rejects, or answers that there was nothing to write, what is stored
   * shows again.
   */
  readonly make: (change: Change, write: () => Promise<boolean>) => Promise<void>;
  /** What is not written yet: whoever closes the page now has been told that it is done. */
  readonly underWay: () => readonly Change[];
  readonly reader: () => ChangeReader<Change>;
}

/** One who reads what is stored, and shows the changes over it. */
export interface ChangeReader<Change> {
  /** What may not be in what was read last, in order. */
  readonly changes: ReadonlySignal<readonly Change[]>;
  /** What a live query answered is being shown: such an answer has all that was written before it came (Dexie 4.4 asks anew otherwise). */
  readonly wasRead: () => void;
}

interface Made<Change> {
  readonly change: Change;
  /** How many were written before and with it; missing until it is. */
  readonly written?: number;
}

export function pendingChanges<Change>(): PendingChanges<Change> {
  const made = signal<readonly Made<Change>[]>([]);
  const readers: { readonly peek: () => number }[] = [];
  let writtenCount = 0;
  let turn: Promise<unknown> = Promise.resolve();

  return {
    async make(change, write) {
      let entry: Made<Change> = { change };
      made.value = [...made.peek(), entry];
      const put = (next: Made<Change> | undefined): void => {
        made.value = made.peek().flatMap((one) => (one === entry ? (next ?? []) : one));
        entry = next ?? entry;
      };
      const writing = turn.then(write);
      turn = writing.catch(() => undefined);
      const isWritten = await writing.catch((error) => {
        put(undefined);
        throw error;
      });
      if (!isWritten) return put(undefined);
      writtenCount += 1;
      put({ change, written: writtenCount });
    },
    underWay: () => made.peek().flatMap(({ change, written }) => (written === undefined ? [change] : [])),
    reader() {
      const readAt = signal(0);
      readers.push(readAt);
      return {
        changes: computed(() =>
          made.value
            .filter(({ written = Number.POSITIVE_INFINITY }) => written > readAt.value)
            .map(({ change }) => change),
        ),
        wasRead() {
          if (readAt.peek() === writtenCount) return;
          batch(() => {
            readAt.value = writtenCount;
            forget();
          });
        },
      };
    },
  };

  /** What every reader has read. */
  function forget(): void {
    const read = Math.min(...readers.map((readAt) => readAt.peek()));
    made.value = made.peek().filter(({ written = Number.POSITIVE_INFINITY }) => written > read);
  }
}
