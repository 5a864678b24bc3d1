import type { Screen } from '../../../domain/screen.ts';

/** Drawing one costs a millisecond, and a key that comes meanwhile waits for as many. */
const ROWS_A_STEP = 20;
const FRAME_MS = 16;

/** Shows a long list behind its first `drawn` rows step by step, with a frame in between; answers with the way to stop. */
export function showInSteps(read: Screen, drawn: number, show: (part: Screen) => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  step(drawn + ROWS_A_STEP);
  return () => clearTimeout(waiting);

  function step(count: number): void {
    const isLast = count >= read.rows.length;
    // A timer, since a page behind others has no frames.
    if (!isLast) waiting = setTimeout(() => step(count + ROWS_A_STEP), FRAME_MS);
    show(isLast ? read : { ...read, rows: read.rows.slice(0, count) });
  }
}
