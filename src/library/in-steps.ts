/** A long piece of work that pauses at every `yield`. */
export type Steps<T> = Generator<void, T, void>;

/** Does the work while the browser has nothing better to do, a few milliseconds at a time. Answers with the way to give it up. */
export function inSteps<T>(steps: Steps<T>, onDone: (result: T) => void): () => void {
  let waiting = requestIdleCallback(go, { timeout: WAITS_AT_MOST_MS });
  return () => cancelIdleCallback(waiting);

  function go(): void {
    const start = performance.now();
    do {
      const step = steps.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (performance.now() - start < AT_A_TIME_MS);
    waiting = requestIdleCallback(go, { timeout: WAITS_AT_MOST_MS });
  }
}

const AT_A_TIME_MS = 8;
const WAITS_AT_MOST_MS = 300;
