import { type Answer, type Failure, failureOf } from '../domain/failure.ts';
import { nextArxivAt } from '../domain/uptake/arxiv-pace.ts';
import { answerWithTimeout } from './answer-with-timeout.ts';
import type { World } from './world.ts';

/** So long somebody waits for an answer; what takes longer is said. */
const LONGEST_SLEEP_MS = 6_000;
const ASK_LIMIT_MS = 25_000;

/**
 * One question to any of arXiv's hosts after the other, whoever asks, at arXiv's own pace: whoever is too early is told when. `onSend` is
 * called before it is sent.
 */
export async function askInArxivTurn<T>(
  world: World,
  ask: (signal: AbortSignal) => Promise<Answer<T>>,
  onSend: () => Promise<void> = async () => {},
): Promise<Extract<Answer<T>, { kind: 'ok' }> | Failure> {
  const before = turns.get(world) ?? Promise.resolve();
  const turn = before.then(() => askAtPace(world, ask, onSend));
  turns.set(
    world,
    turn.then(
      () => undefined,
      () => undefined,
    ),
  );
  return turn;
}

const turns = new WeakMap<World, Promise<void>>();

async function askAtPace<T>(
  world: World,
  ask: (signal: AbortSignal) => Promise<Answer<T>>,
  onSend: () => Promise<void>,
): Promise<Extract<Answer<T>, { kind: 'ok' }> | Failure> {
  const { now } = world;
  const wait = nextArxivAt(await world.arxiv.readPace(), now()) - now();
  if (wait > LONGEST_SLEEP_MS) return { kind: 'rate-limited', until: now() + wait };
  if (wait > 0) await world.sleep(wait);
  // Before it is sent, so that no death makes the next one come sooner.
  await world.arxiv.writePace({ askedAt: now() });
  await onSend();
  const answer = await answerWithTimeout(world, ASK_LIMIT_MS, ask);
  if (answer.kind === 'rate-limited') await world.arxiv.writePace({ askedAt: now(), restUntil: answer.until });
  return answer.kind === 'ok' ? answer : failureOf(answer);
}
