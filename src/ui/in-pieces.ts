import { yieldToBrowser } from './yield-to-browser.ts';

/** Between two of them, the browser gets a chance to draw. */
const AT_A_TIME_MS = 20;

/** All the pieces there are of something long, made a few at a time; those that are but a pause are left out. */
export async function inPieces<Piece>(pieces: Iterable<Piece | undefined>): Promise<Piece[]> {
  const all: Piece[] = [];
  let since = performance.now();
  for (const piece of pieces) {
    if (piece !== undefined) all.push(piece);
    if (performance.now() - since < AT_A_TIME_MS) continue;
    await yieldToBrowser();
    since = performance.now();
  }
  return all;
}

/** What a generator comes to, a few of its steps at a time; `tell` hears of the last one before each pause. */
export async function inSteps<Step, Result>(
  steps: Generator<Step, Result, void>,
  tell: (step: Step) => void = () => {},
): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < AT_A_TIME_MS) continue;
    tell(step.value);
    await yieldToBrowser();
    since = performance.now();
  }
}
