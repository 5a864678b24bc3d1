import type { LeftHiding } from '../domain/left-hiding.ts';
import { hidePaper } from '../store/history/hide-paper.ts';
import { attempt } from './attempt.ts';
import type { World } from './world.ts';

/** Hides what a page showed as hidden when it was closed. Twice changes nothing; what fails waits for the next wake. */
export async function finishLeftHidings(world: World, papers: readonly LeftHiding[]): Promise<void> {
  const done = await Promise.all(papers.map((one) => attempt(world, () => hidePaper(world.store, one, world.now()))));
  if (done.every(Boolean)) await attempt(world, world.leftHidings.forget);
}

/** What no wake has seen to yet. */
export async function finishHidingsLeft(world: World): Promise<void> {
  const papers = (await attempt(world, world.leftHidings.read)) ?? [];
  if (papers.length > 0) await finishLeftHidings(world, papers);
}
