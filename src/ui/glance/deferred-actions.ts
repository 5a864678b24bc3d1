import type { GlanceActions } from './model.ts';

/** Actions for the time until the session is there: each waits for it, in the order they were pressed. */
export function deferredActions(session: Promise<GlanceActions>): GlanceActions {
  return new Proxy({} as GlanceActions, {
    get:
      (_, name: keyof GlanceActions) =>
      (...args: unknown[]) =>
        void session.then((actions) => (actions[name] as (...args: unknown[]) => void)(...args)),
  });
}
