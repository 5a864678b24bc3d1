/** A long piece of work that pauses at every `yield`. */
export type Steps<T> = Generator<void, T, void>;

/**
 * Does the work while the browser has nothing better to do, a few milliseconds at a time, and not before `afterMs`: who types has the
 * machine for himself until he pauses. Answers with the way to give it up.
 */
export function inIdleSteps<T>(steps: Steps<T>, onDone: (result: T) => void, afterMs = 0): () => void {
  let stop = whenIdle(go, afterMs);
  return () => stop();

  function go(): void {
    const start = performance.now();
    do {
      const step = steps.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (performance.now() - start < AT_A_TIME_MS);
    stop = whenIdle(go);
  }
}

/** Runs when the browser has drawn what there is and answered what was pressed, `afterMs` from now at the earliest. */
export function whenIdle(run: () => void, afterMs = 0): () => void {
  if (afterMs <= 0) {
    const waiting = requestIdleCallback(run, { timeout: WAITS_AT_MOST_MS });
    return () => cancelIdleCallback(waiting);
  }
  let stop: () => void;
  const waiting = setTimeout(() => {
    stop = whenIdle(run);
  }, afterMs);
  stop = () => clearTimeout(waiting);
  return () => stop();
}

/** As long as a quick typist pauses between two letters. */
export const QUIET_MS = 180;
const AT_A_TIME_MS = 8;
const WAITS_AT_MOST_MS = 300;
