import { breath } from './breath.ts';

/** Between two of them, the browser gets a chance to draw. */
const AT_A_TIME_MS = 20;

/** All the pieces there are of something long, made a few at a time; those that are but a pause are left out. */
export async function inPieces<Piece>(pieces: Iterable<Piece | undefined>): Promise<Piece[]> {
  const all: Piece[] = [];
  let since = performance.now();
  for (const piece of pieces) {
    if (piece !== undefined) all.push(piece);
    if (performance.now() - since < AT_A_TIME_MS) continue;
    await breath();
    since = performance.now();
  }
  return all;
}
