import { h, render } from 'preact';
import { readFirstFrame, type Surface } from '../../browser/first-frame.ts';
import { setPageLanguage } from '../../browser/words.ts';
import { startGlance } from '../../domain/glance.ts';
import type { Screen } from '../../domain/screen.ts';
import { firstModel } from './first-model.ts';
import { Glance } from './glance.tsx';
import type { LateParts } from './late-parts.ts';
import type { GlanceActions, GlanceModel } from './model.ts';
import { patientActions } from './patient-actions.ts';
import { rowsInSight } from './rows-in-sight.ts';

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
  const { state: left, screen, status, glance, look } = await reading;
  document.documentElement.dataset.look = look;
  const state = screen && hasNews(screen) ? { ...left, scroll: 0, focusId: '' } : left;
  const first = firstModel({ now, state, screen, status, labelsSince: startGlance(glance, now).since });
  const earlyKeys: KeyboardEvent[] = [];
  const session = afterPaint()
    .then(() => Promise.all([import('./session/session.ts'), import('./late-parts.ts')]))
    .then(([{ startSession }, { lateParts }]) =>
      startSession({ state, screen, glance, now, surface, earlyKeys }, (model, actions) =>
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
  draw({ ...first, rows: first.rows.slice(0, rowsInSight(state.scroll)) }, patientActions(session));
  // Even to scroll to the top, the browser lays the page out, and once more when the popup has its size.
  const list = state.scroll > 0 && root.querySelector('.glance-list');
  if (list) list.scrollTop = state.scroll;
  await session;
  document.removeEventListener('keydown', keepKey);

  function draw(model: GlanceModel, actions: GlanceActions, parts?: LateParts): void {
    if (root) render(h(Glance, { model, actions, parts }), root);
  }
}

/** What came while the page was closed stands at the top, so there the list begins, and not where it was left. */
function hasNews({ rows }: Screen): boolean {
  return rows.some(({ seenAt }) => seenAt === null);
}

/** A frame callback runs before its frame is painted, a task after it behind: so the frame is out when this resolves. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
