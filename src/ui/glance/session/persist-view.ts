import { effect, type ReadonlySignal } from '@preact/signals';
import type { Snapshot, Surface } from '../../../browser/first-frame.ts';
import { keepLastQuery } from '../../../browser/last-query.ts';
import { leaveSnapshot, leaveState } from '../../../browser/snapshot.ts';
import { translatePhrase } from '../../../browser/translate-phrase.ts';
import type { Phrase } from '../../../domain/phrase.ts';
import type { Screen } from '../../../domain/screen.ts';
import { screenStatus } from '../../../domain/screen-status.ts';
import { statusPhrases } from '../../../domain/status-phrases.ts';
import { DEFAULT_VIEW, isDefaultView, type ScrollPosition, type ViewState } from '../../../domain/view-state.ts';
import { isSame } from './same-rows.ts';
import { listElement } from './scroll-position.ts';

const SETTLED_MS = 200;

/** Keeps what is needed to come back: the state whenever it settled, and at the latest when the page goes. */
export function persistView({
  state,
  screen,
  surface,
  place,
  ready,
}: {
  state: ReadonlySignal<ViewState>;
  screen: ReadonlySignal<Screen | undefined>;
  surface: Surface;
  place: () => ScrollPosition | undefined;
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
    const asked = state.peek();
    if (asked.search) keepLastQuery(asked.search.query);
    // Nobody comes back for a search that found nothing; one that waits for the service's answer goes on.
    const isAnswered = asked.search?.where === 'here' || shown?.fetched?.fetchedAt !== undefined;
    const stateNow =
      asked.search && shown?.rows.length === 0 && isAnswered
        ? { ...DEFAULT_VIEW, view: asked.view }
        : { ...asked, ...(here && { place: here }), ...(openHeight !== undefined && { openHeight }) };
    const now = Date.now();
    const status = statusPhrases(screenStatus(shown, now));
    if (isDefaultView(asked) && shown?.view === 'trending' && !shown.isPart) leaveReady(shown, status);
    const isLeft = shown !== undefined && !isDefaultView(stateNow) && stateNow.search === asked.search;
    void leaveState(surface, stateNow, isLeft ? { screen: shown, status } : undefined, now);
  }

  /** Each write hands the old and the new snapshot to whoever listens for anything stored: what is there already is not written again. */
  function leaveReady(screen: Screen, status: readonly Phrase[]): void {
    const next = { screen, status: status.map(translatePhrase).join(' ') };
    if (isSame(next, left)) return;
    left = next;
    void leaveSnapshot(screen, status);
  }
}
