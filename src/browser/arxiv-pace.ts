import { type ArxivPace, parseArxivPace } from '../domain/uptake/arxiv-pace.ts';
import { extension } from './extension.ts';

const KEY = 'arxivPace';

/** When arXiv was asked last; outlives the background and the browser. */
export async function readArxivPace(): Promise<ArxivPace> {
  const { [KEY]: stored } = await extension.storage.local.get(KEY);
  return parseArxivPace(stored);
}

export async function writeArxivPace(pace: ArxivPace): Promise<void> {
  await extension.storage.local.set({ [KEY]: pace });
}
