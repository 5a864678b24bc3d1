import type { Answer } from '../domain/failure.ts';
import { withTimeout } from '../http/with-timeout.ts';
import { attempt } from './attempt.ts';
import type { World } from './world.ts';

/** The service's answer, or a timeout after `limitMs`. The client keeps its own limits and never rejects; should it fail to, that is an answer too. */
export async function answerWithTimeout<T>(
  world: World,
  limitMs: number,
  ask: (signal: AbortSignal) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const answer = await attempt(world, () => withTimeout(limitMs, undefined, ask));
  if (answer === 'timeout') return { kind: 'timeout' };
  return answer ?? { kind: 'bad-payload', at: 'client' };
}
