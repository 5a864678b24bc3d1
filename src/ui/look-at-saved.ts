import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../browser/commands.ts';
import { readSavedGlance, writeSavedGlance } from '../browser/saved-glance.ts';
import { type Glance, startGlance, touchGlance } from '../domain/glance.ts';

/** What a page knows of its person's looks at the saved papers. */
export interface SavedLook {
  /** When the look before this one ended: what came back from a snooze since then is marked. Undefined until that is read. */
  readonly lookedAt: ReadonlySignal<number | undefined>;
  /** The saved papers came into view, or left it. */
  readonly viewShown: () => void;
  /** Of what came back, these are there now: the toolbar need not tell of them any more. */
  readonly backShown: (ids: readonly string[]) => void;
}

/** Keeps record of when the saved papers were before somebody's eyes; `isShown`: whether the page shows them. */
export function lookAtSaved(isShown: () => boolean): SavedLook {
  const glance = signal<Glance | 'none' | undefined>(undefined);
  const told = new Set<string>();
  let isLooking = false;

  document.addEventListener('visibilitychange', viewShown);
  addEventListener('pagehide', end);
  void readSavedGlance()
    .catch(() => undefined)
    .then((last) => {
      glance.value = last ?? 'none';
      viewShown();
    });

  return {
    lookedAt: computed(() => glance.value && (known()?.lastEndedAt ?? 0)),
    viewShown,
    backShown(ids) {
      if (!isLooking || ids.every((id) => told.has(id))) return;
      for (const id of ids) told.add(id);
      void touch().then(() => sendCommand({ type: 'paint-badge' }));
    },
  };

  function viewShown(): void {
    if (!glance.peek()) return;
    const isSeen = document.visibilityState === 'visible' && isShown();
    if (isSeen && !isLooking) void record(startGlance(known(), Date.now()));
    else if (!isSeen) end();
    isLooking = isSeen;
  }

  function end(): void {
    if (isLooking) void touch();
    isLooking = false;
  }

  async function touch(): Promise<void> {
    const now = Date.now();
    await record(touchGlance(known() ?? startGlance(undefined, now), now));
  }

  async function record(next: Glance): Promise<void> {
    glance.value = next;
    // Without it the toolbar tells the same once more.
    await writeSavedGlance(next).catch(() => undefined);
  }

  function known(): Glance | undefined {
    return glance.value === 'none' ? undefined : glance.value;
  }
}
