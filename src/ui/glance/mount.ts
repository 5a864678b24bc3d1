import { h, render } from 'preact';
import { readFirstFrame } from '../../browser/first-frame.ts';
import { setPageLanguage } from '../../browser/words.ts';
import { startGlance } from '../../domain/glance.ts';
import { Glance } from './glance.tsx';
import { handleKey } from './keyboard.ts';
import type { GlanceActions, GlanceModel } from './model.ts';
import { modelFor } from './model-for.ts';

/**
 * Draws the first frame from what was left ready, with Preact alone, then loads the rest, which corrects it in place.
 * What is pressed in between waits for that rest.
 */
export async function mountGlance(root: HTMLElement): Promise<void> {
  setPageLanguage();
  const { snapshot, glance } = await readFirstFrame();
  const now = Date.now();
  const labelsSince = startGlance(glance, now).since;
  const first = modelFor({ now, view: 'trending', screen: snapshot, labelsSince });
  const session = afterPaint()
    .then(() => import('./session.ts'))
    .then(({ startSession }) => startSession(first, glance, draw));

  let current = patient(session);
  document.addEventListener('keydown', (event) => handleKey(event, current));
  draw(first, current);
  await session;

  function draw(model: GlanceModel, actions: GlanceActions): void {
    current = actions;
    render(h(Glance, { model, actions }), root);
  }
}

/** A frame callback runs before its frame is painted, a task after it behind: so the frame is out when this resolves. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Actions for the time until the session is there. */
function patient(session: Promise<GlanceActions>): GlanceActions {
  const then = (act: (actions: GlanceActions) => void): void => void session.then(act);
  return {
    showView: (view) => then((actions) => actions.showView(view)),
    showDay: (day) => then((actions) => actions.showDay(day)),
    toggleDetails: (id) => then((actions) => actions.toggleDetails(id)),
    follow: (id, href, inBackground) => then((actions) => actions.follow(id, href, inBackground)),
    toggleSaved: (id) => then((actions) => actions.toggleSaved(id)),
    hide: (id) => then((actions) => actions.hide(id)),
    showAgain: (id) => then((actions) => actions.showAgain(id)),
    markAllSeen: () => then((actions) => actions.markAllSeen()),
    refresh: () => then((actions) => actions.refresh()),
    allowAccess: () => then((actions) => actions.allowAccess()),
    openLibrary: () => then((actions) => actions.openLibrary()),
    openSettings: () => then((actions) => actions.openSettings()),
    undo: () => then((actions) => actions.undo()),
  };
}
