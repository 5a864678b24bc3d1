import { withRoom as writeWithRoom } from '../store/with-room.ts';
import type { World } from './world.ts';

/** What `write` comes to; a full disk is reported, and costs the cache, never the library. */
export async function withRoom<T>({ store, now, report }: World, write: () => Promise<T>): Promise<T> {
  return writeWithRoom(store, write, { now: now(), report });
}
