import { isArxivId } from '../domain/arxiv-id.ts';
import { failureOf } from '../domain/failure.ts';
import { nextArxivAt } from '../domain/uptake/arxiv-pace.ts';
import { keepArxiv, readUptake } from '../store/uptake/keep-uptake.ts';
import { answerWithTimeout } from './answer-with-timeout.ts';
import { attempt } from './attempt.ts';
import type { World } from './world.ts';

/** Asks arXiv for a paper's newest version, where the person wants arXiv asked, and keeps the answer. arXiv's own pace holds: whoever is too early is told when. */
export async function fetchFromArxiv(world: World, id: string): Promise<void> {
  if (!isArxivId(id) || !(await attempt(world, world.arxiv.isWanted))) return;
  const before = turns.get(world) ?? Promise.resolve();
  const turn = before.then(() => ask(world, id));
  turns.set(
    world,
    turn.catch(() => undefined),
  );
  await turn;
}

/** One question after the other, whoever asks. */
const turns = new WeakMap<World, Promise<void>>();
/** So long somebody waits for an answer; what takes longer is said. */
const LONGEST_SLEEP_MS = 6_000;
const JUST_NOW_MS = 60_000;
const ASK_LIMIT_MS = 25_000;

async function ask(world: World, id: string): Promise<void> {
  const { store, now } = world;
  const known = (await readUptake(store, id))?.arxiv;
  if (known?.fetchedAt !== undefined && !known.failure && Math.abs(now() - known.fetchedAt) < JUST_NOW_MS) return;
  const wait = nextArxivAt(await world.arxiv.readPace(), now()) - now();
  if (wait > LONGEST_SLEEP_MS)
    return keepArxiv(store, id, { failure: { kind: 'rate-limited', until: now() + wait } }, now());
  if (wait > 0) await world.sleep(wait);
  // Before it is sent, so that no death makes the next one come sooner.
  await world.arxiv.writePace({ askedAt: now() });
  const answer = await answerWithTimeout(world, ASK_LIMIT_MS, (signal) => world.arxiv.ask([id], signal));
  if (answer.kind === 'rate-limited') await world.arxiv.writePace({ askedAt: now(), restUntil: answer.until });
  if (answer.kind !== 'ok') return keepArxiv(store, id, { failure: failureOf(answer) }, now());
  const paper = answer.value.find((one) => one.id === id);
  await keepArxiv(store, id, paper ? { paper } : {}, now());
}
