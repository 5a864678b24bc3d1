import type { World } from './world.ts';

/** `work`, done once at a time for a key in a world: whoever asks for the same meanwhile waits for the same. */
export function sharedByKey<Key>(
  work: (world: World, key: Key) => Promise<void>,
): (world: World, key: Key) => Promise<void> {
  const underWay = new WeakMap<World, Map<Key, Promise<void>>>();
  return (world, key) => {
    const here = underWay.get(world) ?? new Map<Key, Promise<void>>();
    underWay.set(world, here);
    const known = here.get(key);
    if (known) return known;
    const working = work(world, key).finally(() => here.delete(key));
    here.set(key, working);
    return working;
  };
}
