import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../../../browser/commands.ts';
import { feedDayAt } from '../../../domain/feed-days/feed-day.ts';
import { monthOf } from '../../../domain/feed-days/feed-month.ts';
import type { KnownDays } from '../../../domain/feed-days/known-days.ts';
import { daysOf, isPeriodStale, type Period } from '../../../domain/feed-days/period.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import { readKnownDays } from '../../../store/feeds/read-known-days.ts';
import type { Store } from '../../../store/open-store.ts';
import { watch } from '../../../store/watch.ts';

/** Whoever turns the pages of a calendar looks at the last of them. */
const ASK_AFTER_MS = 400;

export interface KnownDaysSession {
  /** Of the month that is looked at; undefined until it was read, and where no days are shown. */
  readonly days: ReadonlySignal<KnownDays | undefined>;
  /** A calendar shows this month, or none any more. */
  readonly lookAt: (month: string | undefined) => void;
}

/** Knows which days have papers: around the one that is shown, and in the month of a calendar, which is fetched when it is too old. */
export function followKnownDays({
  store,
  state,
  period,
  onFailure,
}: {
  store: Store;
  state: ReadonlySignal<ViewState>;
  period: ReadonlySignal<Period | undefined>;
  onFailure: (error: unknown) => void;
}): KnownDaysSession {
  const days = signal<KnownDays | undefined>(undefined);
  const looked = signal<string | undefined>(undefined);
  const isDaily = computed(() => state.value.view === 'daily' && !state.value.search);
  const month = computed(() => {
    if (!isDaily.value) return undefined;
    return looked.value ?? monthOf(period.value ? daysOf(period.value).to : feedDayAt(Date.now()));
  });
  const asked = new Set<string>();

  effect(() => {
    const shown = month.value;
    if (shown === undefined) {
      days.value = undefined;
      return;
    }
    return watch(
      () => readKnownDays(store, shown),
      (read) => {
        days.value = read;
      },
      onFailure,
    );
  });

  effect(() => {
    const shown = looked.value;
    if (shown === undefined || days.value?.month !== shown || asked.has(shown)) return;
    if (!isPeriodStale({ span: 'month', key: shown }, days.value.fetchedAt, Date.now())) return;
    const waiting = setTimeout(() => {
      asked.add(shown);
      // Without an answer the days stay as they are known.
      void sendCommand({ type: 'fetch-feed', key: `month:${shown}` });
    }, ASK_AFTER_MS);
    return () => clearTimeout(waiting);
  });

  return {
    days,
    lookAt(shown) {
      if (shown === undefined) asked.clear();
      looked.value = shown;
    },
  };
}
