import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { readAbsence, watchAbsence, writeAbsence } from '../../../browser/catch-up.ts';
import { sendCommand } from '../../../browser/commands.ts';
import { t } from '../../../browser/i18n.ts';
import { type Absence, absenceAfter } from '../../../domain/catch-up.ts';
import type { Rule } from '../../../domain/rules/rule.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import { type Missed, readMissed } from '../../../store/feeds/read-missed.ts';
import type { Store } from '../../../store/open-store.ts';
import { watch } from '../../../store/watch.ts';
import type { Toasts } from '../../toasts.ts';
import type { CatchUp } from '../model.ts';
import type { SeenTracking } from './seen-tracking.ts';

export interface CatchUpSession {
  /** What there is to catch up with; undefined when nothing is. */
  readonly offer: ReadonlySignal<CatchUp | undefined>;
  /** The papers to show while catching up, best first; they stay the same until another number of them is asked for. */
  readonly found: ReadonlySignal<readonly string[] | undefined>;
  /** Papers that were missed are shown, but not yet read. */
  readonly isPending: ReadonlySignal<boolean>;
  /** Takes the best as they are now. */
  readonly pick: () => void;
  /** Lets go of all of it: marked as seen, with a way back. */
  readonly finish: () => Promise<void>;
}

/** Offers what appeared while somebody was away for two days or longer, and has the background fetch what is missing of it. */
export function catchUpSession({
  store,
  state,
  rules,
  seeing,
  board: { fail, tell },
}: {
  store: Store;
  state: ReadonlySignal<ViewState>;
  /** Undefined until they were read. */
  rules: ReadonlySignal<readonly Rule[] | undefined>;
  seeing: SeenTracking;
  board: Toasts;
}): CatchUpSession {
  const absence = signal<Absence | undefined>(undefined);
  const missed = signal<Missed | undefined>(undefined);
  const isKnown = signal(false);
  const picked = signal<readonly string[] | undefined>(undefined);
  const count = computed(() => state.value.catchUp);
  const found = computed(() =>
    count.value === undefined ? undefined : picked.value?.slice(0, count.value || undefined),
  );

  const isPending = computed(() => count.value !== undefined && !isKnown.value);
  const offer = computed((): CatchUp | undefined => {
    if (!missed.value?.ids.length) return undefined;
    const { ids, ...counts } = missed.value;
    return { total: ids.length, ...counts };
  });

  watchAbsence((changed) => {
    absence.value = changed;
  });
  // A glance begins with the page, and again when a panel is looked at after days.
  effect(() => {
    const between = { from: seeing.lastEndedAt.value, until: seeing.labelsSince.value };
    keepAbsence(between).catch(fail);
  });
  effect(() => {
    const open = absence.value;
    const applied = rules.value;
    if (!open || open.closedAt !== undefined || !applied) {
      missed.value = undefined;
      return;
    }
    return watch(
      () => readMissed(store, open, applied, Date.now()),
      (read) => {
        missed.value = read;
        if (!picked.peek()) pick();
        isKnown.value = true;
      },
      fail,
    );
  });
  return { offer, found, isPending, pick, finish };

  async function keepAbsence(between: { from: number | undefined; until: number }): Promise<void> {
    const known = await readAbsence();
    const next = absenceAfter(known, between);
    if (next !== known && next) await writeAbsence(next);
    absence.value = next;
    if (next && next.closedAt === undefined) void sendCommand({ type: 'catch-up' });
    else isKnown.value = true;
  }

  function pick(): void {
    picked.value = missed.peek()?.ids ?? picked.peek();
  }

  async function finish(): Promise<void> {
    const open = absence.peek();
    if (!open) return;
    const takeBack = await seeing.markAllSeen();
    await writeAbsence({ ...open, closedAt: Date.now() });
    tell(t('notice_caught_up'), async () => {
      await takeBack();
      await writeAbsence(open);
    });
  }
}
