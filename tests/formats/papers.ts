import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Paper } from '../../src/domain/paper.ts';
import { paperFromEntry } from '../../src/hugging-face/paper-from-entry.ts';

const RECORDED = fileURLToPath(new URL('../../../shared/hf-api/daily/', import.meta.url));

/** A paper for tests; what a test is about goes into `changes`. */
export function paper(changes: Partial<Paper> = {}): Paper {
  return {
    id: '1706.03762',
    title: 'Attention Is All You Need',
    abstract: '',
    authors: ['Ashish Vaswani', 'Noam Shazeer'],
    votes: 0,
    publishedAt: Date.parse('2017-06-12T17:57:34Z'),
    ...changes,
  };
}

/** All recorded papers, each once; none where the recordings are not at hand. */
export function recordedPapers(): readonly Paper[] {
  if (!existsSync(RECORDED)) return [];
  const papers = new Map<string, Paper>();
  for (const file of readdirSync(RECORDED)) {
    for (const entry of JSON.parse(readFileSync(RECORDED + file, 'utf8'))) {
      const read = paperFromEntry(entry.paper, entry);
      if (read) papers.set(read.id, read);
    }
  }
  return [...papers.values()];
}
