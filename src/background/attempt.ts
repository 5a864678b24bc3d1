import type { World } from './world.ts';

/** What `act` comes to. Its failure must not stop what comes after, so it is reported and answered as undefined. */
export async function attempt<T>({ report }: Pick<World, 'report'>, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    report(error);
    return undefined;
  }
}
