import { expect, it } from 'vitest';
import { inPieces } from '../../src/ui/in-pieces.ts';

it('makes something long a few pieces at a time: what waits has its turns in between', async () => {
  let turns = 0;
  const waiting = setInterval(() => (turns += 1));
  const pieces = await inPieces(slowly(12));
  clearInterval(waiting);
  expect(pieces).toEqual(Array.from({ length: 12 }, (_, index) => index));
  expect(turns).toBeGreaterThanOrEqual(5);
});

/** So many pieces, each after a pause and 25 ms of work. */
function* slowly(count: number): Generator<number | undefined> {
  for (let piece = 0; piece < count; piece += 1) {
    for (const end = performance.now() + 25; performance.now() < end; );
    yield;
    yield piece;
  }
}
