import { effect, type ReadonlySignal } from '@preact/signals';
import type { Surface } from '../../../browser/first-frame.ts';
import { leaveSnapshot, leaveState } from '../../../browser/snapshot.ts';
import type { Screen } from '../../../domain/screen.ts';
import { screenStatus } from '../../../domain/screen-status.ts';
import { statusPhrases } from '../../../domain/status-phrases.ts';
import { isPlain, type Place, type ViewState } from '../../../domain/view-state.ts';
import { listElement } from './place.ts';

const SETTLED_MS = 200;

/** Keeps what is needed to come back: the state whenever it settled, and at the latest when the page goes. */
export function rememberState({
  state,
  screen,
  surface,
  place,
}: {
  state: ReadonlySignal<ViewState>;
  screen: ReadonlySignal<Screen | undefined>;
  surface: Surface;
  place: () => Place | undefined;
}): void {
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
    const left = { ...state.peek(), ...(here && { place: here }), ...(openHeight !== undefined && { openHeight }) };
    const now = Date.now();
    const status = statusPhrases(screenStatus(shown, now));
    if (isPlain(left) && shown?.view === 'trending' && !shown.isPart) void leaveSnapshot(shown, status);
    void leaveState(surface, left, isPlain(left) || !shown ? undefined : { screen: shown, status }, now);
  }
}
