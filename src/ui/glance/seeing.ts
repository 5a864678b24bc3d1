import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../../browser/commands.ts';
import { watchGlance, writeGlance } from '../../browser/glance-record.ts';
import { type Glance, markAllSeen, startGlance, touchGlance } from '../../domain/glance.ts';
import type { Screen, View } from '../../domain/screen.ts';
import { markSeen, unmarkSeen } from '../../store/mark-seen.ts';
import type { Store } from '../../store/open-store.ts';

const HEARTBEAT_MS = 20_000;

export interface Seeing {
  /** Rows seen since then carry "New". */
  readonly labelsSince: ReadonlySignal<number>;
  readonly viewShown: (view: View) => void;
  /** Ends the labels; answers with the way back. */
  readonly markAllSeen: () => Promise<() => Promise<void>>;
}

/**
 * Knows what the person has had before their eyes. Trending or Daily becoming visible is a glance: it marks all that is
 * listed as seen. What arrives while one of them stays visible is seen when its row is there.
 */
export function watchSeeing({
  store,
  glance: last,
  screen,
  onFailure,
}: {
  store: Store;
  glance: Glance | undefined;
  screen: ReadonlySignal<Screen | undefined>;
  onFailure: (error: unknown) => void;
}): Seeing {
  const glance = signal(startGlance(last, Date.now()));
  const labelsSince = signal(glance.value.since);

  document.addEventListener('visibilitychange', () => {
    if (isGlancing()) beginGlance();
    else touch();
  });
  addEventListener('pagehide', touch);
  setInterval(() => {
    if (isGlancing()) touch();
  }, HEARTBEAT_MS);
  watchGlance((written) => {
    glance.value = written;
    labelsSince.value = written.since;
  });

  effect(() => {
    if (!isGlancing()) return;
    const arrived = screen.value?.rows.filter((row) => row.seenAt === null).map(({ id }) => id) ?? [];
    if (arrived.length > 0) see(arrived);
  });

  if (isGlancing()) beginGlance();

  return {
    labelsSince,
    viewShown(view) {
      if (view !== 'saved' && isVisible()) beginGlance();
    },
    async markAllSeen() {
      const before = glance.value;
      const marked = await markSeen(store, 'all', Date.now());
      record(markAllSeen(before, Date.now()));
      await sendCommand({ type: 'paint-badge' });
      return async () => {
        await unmarkSeen(store, marked);
        record({ ...before, endedAt: Date.now() });
        await sendCommand({ type: 'paint-badge' });
      };
    },
  };

  function isGlancing(): boolean {
    return isVisible() && screen.peek()?.view !== 'saved';
  }

  function beginGlance(): void {
    record(startGlance(glance.value, Date.now()));
    see('all');
  }

  function touch(): void {
    if (screen.peek()?.view !== 'saved') record(touchGlance(glance.value, Date.now()));
  }

  function record(next: Glance): void {
    glance.value = next;
    labelsSince.value = next.since;
    void writeGlance(next);
  }

  function see(ids: readonly string[] | 'all'): void {
    markSeen(store, ids, Date.now())
      .then((marked) => (marked.length > 0 ? sendCommand({ type: 'paint-badge' }) : undefined))
      .catch(onFailure);
  }
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}
