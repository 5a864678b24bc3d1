import type { Answer, Failure } from '../domain/failure.ts';
import type { RequestBucket } from '../domain/refresh/refresh-state.ts';
import { answerWithTimeout } from './answer-with-timeout.ts';
import { attempt } from './attempt.ts';
import { keepRateLimitPause, readRateLimitPause } from './rate-limit-pause.ts';
import type { World } from './world.ts';

interface Asking<T> {
  readonly limitMs: number;
  readonly bucket?: RequestBucket;
  readonly ask: (signal: AbortSignal) => Promise<Answer<T>>;
}

/** What the service answers to a question that a person waits for, or why it is not asked; a pause that it asks for is kept. */
export async function askUnlessRefused<T>(
  world: World,
  { limitMs, bucket = 'api', ask }: Asking<T>,
): Promise<Answer<T>> {
  const refusal = await whyNot(world, bucket);
  if (refusal) return refusal;
  const answer = await answerWithTimeout(world, limitMs, ask);
  await keepRateLimitPause(world, answer, bucket);
  return answer;
}

/** A pause that the service asked for holds for everything that it counts together, and without access there is nobody to ask. */
async function whyNot(world: World, bucket: RequestBucket): Promise<Failure | undefined> {
  if ((await attempt(world, world.hasAccess)) === false) return { kind: 'no-access' };
  const until = await readRateLimitPause(world, bucket);
  return until === undefined ? undefined : { kind: 'rate-limited', until };
}
