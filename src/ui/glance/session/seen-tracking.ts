import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { watchLastVisit, writeLastVisit } from '../../../browser/last-visit.ts';
import { gainsSince } from '../../../domain/gains-since.ts';
import { markAllSeen } from '../../../domain/mark-all-seen.ts';
import { isFeedView, type Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import { startVisit, touchVisit, type Visit } from '../../../domain/visit.ts';
import { markSeen, markSeenBefore } from '../../../store/history/mark-seen.ts';
import type { Store } from '../../../store/open-store.ts';
import { undoChange } from '../../../store/saved/undo-change.ts';

/** Only a page that dies without a word leaves it to this. Each one wakes the background, which listens for rules and settings. */
const HEARTBEAT_MS = 240_000;

type TakeBack = () => Promise<unknown>;

export interface SeenTracking {
  /** Rows seen since then carry "New". */
  readonly labelsSince: ReadonlySignal<number>;
  /** When the glance before this one ended. */
  readonly lastEndedAt: ReadonlySignal<number | undefined>;
  /** From when on gains are counted: from there, as long as this page's glance lasts. */
  readonly gainsSince: (now: number) => number;
  /** A tab was chosen: when it is one of the two lists, a glance begins. */
  readonly viewShown: () => void;
  /** These rows are there now. */
  readonly rowsShown: (ids: readonly string[]) => void;
  /** Ends all labels; answers with the way back. */
  readonly markAllSeen: () => Promise<TakeBack>;
  /** Ends the labels of these papers. */
  readonly endLabels: (ids: readonly string[]) => Promise<TakeBack>;
}

/**
 * Knows what the person has had before their eyes. Trending or Daily becoming visible is a glance: it marks all that is
 * listed as seen. What arrives while one of them stays visible counts until its row is there.
 */
export function trackSeen({
  store,
  glance: last,
  state,
  screen,
  onFailure,
}: {
  store: Store;
  glance: Visit | undefined;
  state: ReadonlySignal<ViewState>;
  screen: ReadonlySignal<Screen | undefined>;
  onFailure: (error: unknown) => void;
}): SeenTracking {
  const glance = signal(startVisit(last, Date.now()));
  const labelsSince = signal(glance.value.since);

  document.addEventListener('visibilitychange', () => {
    if (isGlancing()) beginGlance();
    else touch();
  });
  addEventListener('pagehide', touch);
  setInterval(() => {
    if (isGlancing()) touch();
  }, HEARTBEAT_MS);
  watchLastVisit((written) => {
    glance.value = written;
    labelsSince.value = written.since;
  });
  if (isGlancing()) beginGlance();

  return {
    labelsSince,
    lastEndedAt: computed(() => glance.value.lastEndedAt),
    gainsSince: (now) => gainsSince(touchVisit(glance.peek(), now), now),
    viewShown() {
      if (isGlancing()) beginGlance();
    },
    rowsShown(ids) {
      if (!isGlancing()) return;
      const shown = new Set(ids);
      const arrived = screen.peek()?.rows.filter(({ id, seenAt }) => seenAt === null && shown.has(id)) ?? [];
      if (arrived.length > 0) see(arrived.map(({ id }) => id));
    },
    async markAllSeen() {
      const before = glance.value;
      const marked = await markSeen(store, 'ever', Date.now());
      record(markAllSeen(before, Date.now()));
      return async () => {
        record({ ...before, endedAt: Date.now() });
        await undoChange(store, marked);
      };
    },
    async endLabels(ids) {
      const marked = await markSeenBefore(store, ids, labelsSince.value, Date.now());
      return () => undoChange(store, marked);
    },
  };

  function isGlancing(): boolean {
    return document.visibilityState === 'visible' && isFeedView(state.peek().view);
  }

  function beginGlance(): void {
    record(startVisit(glance.peek(), Date.now()));
    see('all');
  }

  function touch(): void {
    if (isFeedView(state.peek().view)) record(touchVisit(glance.peek(), Date.now()));
  }

  function record(next: Visit): void {
    glance.value = next;
    labelsSince.value = next.since;
    void writeLastVisit(next);
  }

  function see(ids: readonly string[] | 'all'): void {
    markSeen(store, ids, Date.now()).catch(onFailure);
  }
}
