import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is something, and returns it. `what` finishes the sentence "… did not happen in time". */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  { withinMs = 60_000, everyMs = 50 } = {},
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: did not happen within ${withinMs / 1000} s.`);
    await pause(everyMs);
  }
}
