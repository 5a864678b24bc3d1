import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../../browser/commands.ts';
import { holdsPermission, requestPermission } from '../../browser/optional-permissions.ts';
import { readSettings, writeSettings } from '../../browser/settings.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { KeptUptake } from '../../domain/uptake/uptake.ts';
import type { Store } from '../../store/open-store.ts';
import { readUptake } from '../../store/uptake/keep-uptake.ts';
import { watch } from '../../store/watch.ts';
import type { UptakeActions, UptakeView } from './uptake-view.ts';

/** What is younger is shown without asking. */
const FRESH_MS = 10 * MINUTE_MS;

interface FollowedUptake {
  /** Of the open paper; undefined until it is asked for. */
  readonly view: ReadonlySignal<UptakeView | undefined>;
  readonly actions: UptakeActions;
}

/** Follows what became of the paper whose details are open, from the moment somebody wants to see it. Until then nothing is read. */
export function followUptake({
  store,
  openId,
  onFailure,
}: {
  store: Store;
  openId: ReadonlySignal<string | undefined>;
  onFailure: (error: unknown) => void;
}): FollowedUptake {
  const wanted = signal<string | undefined>(undefined);
  const view = signal<UptakeView | undefined>(undefined);
  const shownId = computed(() => (wanted.value === openId.value ? wanted.value : undefined));

  effect(() => {
    if (wanted.value !== openId.value) wanted.value = undefined;
  });

  effect(() => {
    const id = shownId.value;
    if (id !== undefined) mayAskArxiv().then((asksArxiv) => show(id, { asksArxiv }), onFailure);
  });

  effect(() => {
    const id = shownId.value;
    view.value = undefined;
    if (id === undefined) return;
    let isFirst = true;
    return watch(
      () => readUptake(store, id),
      (kept) => {
        const asks = isFirst && isOld(kept);
        isFirst = false;
        const { isAsking = false, asksArxiv = false } = view.peek() ?? {};
        view.value = { ...(kept && { kept }), isAsking: asks || isAsking, asksArxiv, now: Date.now() };
        if (asks) ask(id);
      },
      onFailure,
    );
  });

  return {
    view,
    actions: {
      toggleUptake(id) {
        wanted.value = shownId.peek() === id ? undefined : id;
      },
      checkUptake(id) {
        const shown = view.peek();
        if (shownId.peek() !== id || !shown || shown.isAsking) return;
        view.value = { ...shown, isAsking: true };
        ask(id);
      },
      askArxivToo(id) {
        // Firefox shuts a popup over its question: what is wanted is written at once, and taken back where the answer is no.
        const answer = requestPermission('arxiv').catch(() => false);
        writeSettings({ asksArxiv: true })
          .then(() => answer)
          .then(async (isGranted) => {
            if (!isGranted) return writeSettings({ asksArxiv: false });
            show(id, { asksArxiv: true, isAsking: true });
            ask(id);
          })
          .catch(onFailure);
      },
    },
  };

  function show(id: string, changes: Partial<UptakeView>): void {
    const shown = view.peek() ?? { isAsking: false, asksArxiv: false, now: Date.now() };
    if (shownId.peek() === id) view.value = { ...shown, ...changes };
  }

  function ask(id: string): void {
    const command = { type: 'fetch-uptake', id } as const;
    // No answer: the background died over it, and is there again for the next word.
    sendCommand(command)
      .then(async (result) => result ?? (await sendCommand(command)))
      .then(async () => {
        // The end of asking and what it brought are shown at once.
        const kept = await readUptake(store, id);
        show(id, { ...(kept && { kept }), isAsking: false, now: Date.now() });
      })
      .catch(onFailure);
  }
}

async function mayAskArxiv(): Promise<boolean> {
  return (await readSettings()).asksArxiv && holdsPermission('arxiv');
}

/** Nothing is known, the last question failed, or it was long ago. */
function isOld(kept: KeptUptake | undefined): boolean {
  return !kept?.uptake || kept.failure !== undefined || Math.abs(Date.now() - (kept.fetchedAt ?? 0)) > FRESH_MS;
}
