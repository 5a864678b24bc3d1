import { h, render } from 'preact';
import { readFirstFrame, type Surface } from '../../browser/first-frame.ts';
import { setPageLanguage } from '../../browser/words.ts';
import { startGlance } from '../../domain/glance.ts';
import { firstModel, inOrder } from './first-model.ts';
import { Glance } from './glance.tsx';
import type { LateParts } from './late-parts.ts';
import type { GlanceActions, GlanceModel } from './model.ts';
import { patientActions } from './patient-actions.ts';
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
  const screen = left && state.view !== 'saved' ? { ...left, unseen: { trending: 0, newest: 0 } } : left;
  const { place } = state;
  const labelsSince = startGlance(glance, now).since;
  // What waited to be let in is no news any more once its labels ended: it takes its place in the list.
  const order = place?.hasWaiting && labelsSince !== glance?.since ? undefined : place?.order;
  const first = firstModel({ now, state, screen, status, labelsSince });
  const rows = inOrder(order, first.rows);
  const top = rows.findIndex(({ id }) => id === place?.topId);
  const earlyKeys: KeyboardEvent[] = [];
  const session = afterPaint()
    .then(() => Promise.all([import('./session/session.ts'), import('./late-parts.ts')]))
    .then(([{ startSession }, { lateParts }]) =>
      startSession({ state, screen, status, order, glance, now, surface, earlyKeys }, (model, actions) =>
        draw(model, actions, lateParts),
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
  draw({ ...first, rows: rows.slice(0, top + 1 + rowsInSight()) }, patientActions(session));
  const list = root.querySelector('.glance-list');
  const row = root.querySelectorAll('article')[top];
  // Even to scroll to the top, the browser lays the page out, and once more when the popup has its size.
  if (list && row && place && top + place.topPx > 0) scrollToPlace(list, row, place.topPx);
  await session;
  document.removeEventListener('keydown', keepKey);

  function draw(model: GlanceModel, actions: GlanceActions, parts?: LateParts): void {
    if (root) render(h(Glance, { model, actions, parts }), root);
  }
}

/** A frame callback runs before its frame is painted, a task after it behind: so the frame is out when this resolves. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
