import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { readLastSavedVisit, writeLastSavedVisit } from '../browser/last-visit.ts';
import { startVisit, touchVisit, type Visit } from '../domain/visit.ts';

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
  const glance = signal<Visit | 'none' | undefined>(undefined);
  const told = new Set<string>();
  let isLooking = false;

  document.addEventListener('visibilitychange', viewShown);
  addEventListener('pagehide', end);
  void readLastSavedVisit()
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
      void touch();
    },
  };

  function viewShown(): void {
    if (!glance.peek()) return;
    const isSeen = document.visibilityState === 'visible' && isShown();
    if (isSeen && !isLooking) void record(startVisit(known(), Date.now()));
    else if (!isSeen) end();
    isLooking = isSeen;
  }

  function end(): void {
    if (isLooking) void touch();
    isLooking = false;
  }

  async function touch(): Promise<void> {
    const now = Date.now();
    await record(touchVisit(known() ?? startVisit(undefined, now), now));
  }

  async function record(next: Visit): Promise<void> {
    glance.value = next;
    // Without it the toolbar tells the same once more.
    await writeLastSavedVisit(next).catch(() => undefined);
  }

  function known(): Visit | undefined {
    return glance.value === 'none' ? undefined : glance.value;
  }
}
