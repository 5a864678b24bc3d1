import { isArxivId } from '../domain/arxiv-id.ts';
import { keepArxiv, readUptake } from '../store/uptake/keep-uptake.ts';
import { noteArxivWord } from '../store/watching/note-news.ts';
import { askInArxivTurn } from './ask-in-arxiv-turn.ts';
import { attempt } from './attempt.ts';
import type { World } from './world.ts';

/** Asks arXiv for a paper's newest version, where the person wants arXiv asked, and keeps the answer, in the record too of a saved paper, or why there is none. */
export async function fetchFromArxiv(world: World, id: string): Promise<void> {
  if (!isArxivId(id) || !(await attempt(world, world.arxiv.isWanted))) return;
  const { store, now } = world;
  const known = (await readUptake(store, id))?.arxiv;
  if (known?.fetchedAt !== undefined && !known.failure && Math.abs(now() - known.fetchedAt) < JUST_NOW_MS) return;
  const answer = await askInArxivTurn(world, (signal) => world.arxiv.ask([id], signal));
  if (answer.kind !== 'ok') return keepArxiv(store, id, { failure: answer }, now());
  const paper = answer.value.find((one) => one.id === id);
  await keepArxiv(store, id, paper ? { paper } : {}, now());
  if (paper) await noteArxivWord(store, id, paper);
}

const JUST_NOW_MS = 60_000;
