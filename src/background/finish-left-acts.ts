import type { PaperAct } from '../domain/paper-act.ts';
import { doAct } from '../store/do-act.ts';
import { syncMirror } from '../store/mirror/sync-mirror.ts';
import { haveAllReadAgain } from '../store/watch.ts';
import { attempt } from './attempt.ts';
import { repaint } from './repaint.ts';
import type { World } from './world.ts';

/**
 * Does what a page showed as done when it was closed, in that order. Twice changes nothing; what fails waits for the next wake. The page
 * may have written it and died before it told anybody: other pages, the second copy and the badge are brought up to date in either case.
 */
export async function finishLeftActs(world: World, acts: readonly PaperAct[]): Promise<void> {
  const done: boolean[] = [];
  for (const act of acts) done.push(Boolean(await attempt(world, () => doAct(world.store, act, world.now()))));
  haveAllReadAgain();
  await attempt(world, () => syncMirror(world.store, world.mirror, { now: world.now() }));
  await repaint(world);
  if (done.every(Boolean)) await attempt(world, world.leftActs.forget);
}

/** What no wake has seen to yet. */
export async function finishActsLeft(world: World): Promise<void> {
  const acts = (await attempt(world, world.leftActs.read)) ?? [];
  if (acts.length > 0) await finishLeftActs(world, acts);
}
