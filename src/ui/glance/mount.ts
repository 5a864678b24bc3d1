import { h, render } from 'preact';
import { readFirstFrame, type Surface } from '../../browser/first-frame.ts';
import { setPageLanguage } from '../../browser/i18n.ts';
import { isFeedView } from '../../domain/screen.ts';
import { labelsSinceAt } from '../../domain/visit-since.ts';
import { deferredActions } from './deferred-actions.ts';
import { firstModel, inOrder } from './first-model.ts';
import { Glance } from './glance.tsx';
import type { LazyComponents } from './lazy-components.ts';
import type { GlanceActions, GlanceModel } from './model.ts';
import { rowsInSight } from './rows-in-sight.ts';
import { scrollToPlace } from './scroll-to-place.ts';

/**
 * Draws the first frame from what was left ready, with Preact alone, then loads the rest, which corrects it in place.
 * What is pressed in between waits for that rest.
 */
export async function mountGlance(surface: Surface): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const now = Date.now();
  const reading = readFirstFrame(surface, now);
  // While the browser reads: the language's first words cost a millisecond.
  setPageLanguage();
  const { state, screen: left, status, glance, look } = await reading;
  document.documentElement.dataset.look = look;
  // A glance is about to clear these counts, and a tab that loses its own would move the others.
  const screen = left && isFeedView(state.view) ? { ...left, unseen: { trending: 0, newest: 0 } } : left;
  const { place } = state;
  const labelsSince = labelsSinceAt(glance, now);
  // What waited to be let in is no news any more once its labels ended: it takes its place in the list.
  const order = place?.hasWaiting && labelsSince !== glance?.since ? undefined : place?.order;
  const first = firstModel({ now, state, screen, status, labelsSince });
  const rows = inOrder(order, first.rows);
  const top = rows.findIndex(({ id }) => id === place?.topId);
  const earlyKeys: KeyboardEvent[] = [];
  const session = afterPaint()
    .then(() => Promise.all([import('./session/session.ts'), import('./lazy-components.ts')]))
    .then(([{ startSession }, { lazyComponents }]) =>
      startSession({ state, screen, status, order, glance, now, surface, earlyKeys }, (model, actions) =>
        draw(model, actions, lazyComponents),
      ),
    );

  const keepKey = (event: KeyboardEvent): void => {
    const box = root.querySelector<HTMLInputElement>('input');
    if (event.target === box) return;
    // What is typed after the slash goes where it belongs.
    if (event.key !== '/') earlyKeys.push(event);
    else {
      event.preventDefault();
      box?.focus();
    }
  };
  document.addEventListener('keydown', keepKey);
  // The session draws the others, which lie below the edge.
  draw({ ...first, rows: rows.slice(0, top + 1 + rowsInSight()) }, deferredActions(session));
  const list = root.querySelector('.glance-list');
  const row = root.querySelectorAll('article')[top];
  // Even to scroll to the top, the browser lays the page out, and once more when the popup has its size.
  if (list && row && place && top + place.topPx > 0) scrollToPlace(list, row, place.topPx);
  await session;
  document.removeEventListener('keydown', keepKey);

  function draw(model: GlanceModel, actions: GlanceActions, parts?: LazyComponents): void {
    if (root) render(h(Glance, { model, actions, parts }), root);
  }
}

/**
 * When the frame is on the screen: a task behind a frame callback still comes before it is rasterised, and what is loaded then delays
 * it. A page that nobody sees is never painted.
 */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      // The page's ground alone is painted before.
      if (list.getEntriesByName('first-contentful-paint')[0]) resolve();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, PAINT_MAX_MS);
  });
}

const PAINT_MAX_MS = 500;
