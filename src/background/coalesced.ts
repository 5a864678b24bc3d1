import type { World } from './world.ts';

/**
 * `work`, never running twice at once in a world: the second begins when the first has ended, and whoever asks meanwhile shares
 * it. So each asker gets one that began after it asked. `work` must not reject.
 */
export function coalesced(work: (world: World) => Promise<void>): (world: World) => Promise<void> {
  const turns = new WeakMap<World, Turn>();
  return (world) => {
    const turn = turns.get(world) ?? { running: Promise.resolve() };
    turns.set(world, turn);
    turn.next ??= turn.running.then(() => {
      delete turn.next;
      turn.running = work(world);
      return turn.running;
    });
    return turn.next;
  };
}

interface Turn {
  running: Promise<void>;
  /** The one that has not begun. */
  next?: Promise<void>;
}
