import type { Dexie } from 'dexie';
import type { World } from '../../src/background/world.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import type { FakeBrowser } from './fake-browser.ts';

export type Moment = 'before' | 'after';

/**
 * A worker that dies at its nth effect, before it is done or as soon as it is: whatever it calls from then on never answers.
 * Effects are all that a world does to its browser, and the transactions of both databases.
 */
export function dieAt(browser: FakeBrowser, world: World, nth: number, moment: Moment) {
  const never = new Promise<never>(() => {});
  let effects = 0;
  let isDead = false;
  let die: (name: string) => void = () => {};
  const death = new Promise<string>((resolve) => {
    die = (name) => {
      isDead = true;
      browser.mirror.release();
      resolve(name);
    };
  });

  const mortal = { ...world, ...dying(world) };
  const databases: Record<string, Dexie> = { cache: cacheOf(world.store), library: libraryOf(world.store) };
  for (const [name, database] of Object.entries(databases)) {
    database.transaction = effect(`${name}.transaction`, database.transaction.bind(database) as never) as never;
  }
  return { world: mortal as World, death };

  function dying(doing: object, path = ''): object {
    return Object.fromEntries(
      Object.entries(doing).flatMap(([name, what]) => {
        if (typeof what === 'function') return IDLE.has(name) ? [] : [[name, effect(path + name, what.bind(doing))]];
        return NESTED.has(name) ? [[name, { ...what, ...dying(what, `${name}.`) }]] : [];
      }),
    );
  }

  function effect(name: string, act: (...given: unknown[]) => unknown) {
    return async (...given: unknown[]) => {
      effects += 1;
      const isLast = effects === nth;
      if (isDead) return never;
      if (isLast && moment === 'before') return end(name);
      const done = await act(...given);
      return isLast ? end(name) : isDead ? never : done;
    };
  }

  function end(name: string): Promise<never> {
    die(name);
    return never;
  }
}

/** Nothing can die in these: they touch nobody, or only tell. */
const IDLE = new Set(['now', 'random', 'newId', 'report']);
const NESTED = new Set(['arxiv', 'client', 'erasing', 'mirror', 'notifications', 'thumbnails', 'watching']);
