import { type ReadonlySignal, signal } from '@preact/signals';
import type { LeftHiding } from '../../../domain/left-hiding.ts';
import type { Screen } from '../../../domain/screen.ts';

export interface PendingHidings {
  /** The screen as it will be once all that is under way is written. */
  readonly on: (screen: Screen | undefined) => Screen | undefined;
  /** Hides a paper at once, until the database shows that `write` has; not any more where that fails. */
  readonly show: (paper: LeftHiding, write: () => Promise<void>) => Promise<void>;
  /** What is hidden and not written yet: whoever closes the page now has been told that it is done. */
  readonly underWay: () => readonly LeftHiding[];
}

/** Hides on the next frame: the database answers one or two frames later. */
export function pendingHidings(screen: ReadonlySignal<Screen | undefined>): PendingHidings {
  const hidden = signal<ReadonlySet<string>>(new Set());
  const writing = new Map<string, LeftHiding>();

  return { on: (shown) => shown && without(shown, hidden.value), show, underWay: () => [...writing.values()] };

  async function show({ id, title }: LeftHiding, write: () => Promise<void>): Promise<void> {
    hidden.value = new Set(hidden.peek()).add(id);
    writing.set(id, { id, title });
    try {
      await write();
    } catch (error) {
      drop(id);
      throw error;
    } finally {
      writing.delete(id);
    }
    const read = screen.peek();
    if (!read?.rows.some((row) => row.id === id)) return drop(id);
    const stop = screen.subscribe((next) => {
      if (next === read) return;
      stop();
      drop(id);
    });
  }

  function drop(id: string): void {
    hidden.value = new Set([...hidden.peek()].filter((one) => one !== id));
  }
}

/** What is the same stays the same object, or it would be drawn again. */
function without(screen: Screen, hidden: ReadonlySet<string>): Screen {
  if (hidden.size === 0) return screen;
  return { ...screen, rows: screen.rows.filter(({ id }) => !hidden.has(id)) };
}
