import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../../src/domain/paper.ts';
import { parseList } from '../../src/hugging-face/parse.ts';
import { readJson } from './read-json.ts';

/** The papers of a folder of the service's daily lists, by id, as the product reads them; of several copies the earliest day's. */
export function readDays(dir: string): ReadonlyMap<string, Paper> {
  const files = readdirSync(dir).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new Error(`There are no .json files in ${dir}`);
  const papers = new Map<string, Paper>();
  for (const file of files.sort()) {
    const list = parseList(readJson(join(dir, file)));
    if ('kind' in list) throw new Error(`${join(dir, file)} is not a list of the service's entries`);
    for (const paper of list.papers) if (!papers.has(paper.id)) papers.set(paper.id, paper);
  }
  return papers;
}
