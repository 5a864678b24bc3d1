import { effect, type ReadonlySignal } from '@preact/signals';
import type { Snapshot, Surface } from '../../../browser/first-frame.ts';
import { sayPhrase } from '../../../browser/phrase-words.ts';
import { leaveSnapshot, leaveState } from '../../../browser/snapshot.ts';
import type { Phrase } from '../../../domain/phrase.ts';
import type { Screen } from '../../../domain/screen.ts';
import { screenStatus } from '../../../domain/screen-status.ts';
import { statusPhrases } from '../../../domain/status-phrases.ts';
import { isPlain, type Place, type ViewState } from '../../../domain/view-state.ts';
import { listElement } from './place.ts';
import { isSame } from './same-rows.ts';

const SETTLED_MS = 200;

/** Keeps what is needed to come back: the state whenever it settled, and at the latest when the page goes. */
export function rememberState({
  state,
  screen,
  surface,
  place,
  ready,
}: {
  state: ReadonlySignal<ViewState>;
  screen: ReadonlySignal<Screen | undefined>;
  surface: Surface;
  place: () => Place | undefined;
  /** What the first frame was drawn from. */
  ready: Snapshot | undefined;
}): void {
  let left = ready;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const list = listElement();

  effect(() => {
    void state.value;
    void screen.value;
    soon();
  });
  list?.addEventListener('scroll', soon, { passive: true });
  addEventListener('pagehide', leave);

  function soon(): void {
    clearTimeout(settling);
    settling = setTimeout(leave, SETTLED_MS);
  }

  function leave(): void {
    const shown = screen.peek();
    const openHeight = document.querySelector('.details')?.clientHeight;
    const here = place();
    const stateNow = { ...state.peek(), ...(here && { place: here }), ...(openHeight !== undefined && { openHeight }) };
    const now = Date.now();
    const status = statusPhrases(screenStatus(shown, now));
    if (isPlain(stateNow) && shown?.view === 'trending' && !shown.isPart) leaveReady(shown, status);
    void leaveState(surface, stateNow, isPlain(stateNow) || !shown ? undefined : { screen: shown, status }, now);
  }

  /** Each write hands the old and the new snapshot to whoever listens for anything stored: what is there already is not written again. */
  function leaveReady(screen: Screen, status: readonly Phrase[]): void {
    const next = { screen, status: status.map(sayPhrase).join(' ') };
    if (isSame(next, left)) return;
    left = next;
    void leaveSnapshot(screen, status);
  }
}
