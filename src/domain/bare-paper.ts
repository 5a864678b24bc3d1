import type { Paper } from './paper.ts';

/** A paper of which nothing is known but its arXiv id, and perhaps its title: enough to keep it until the rest is told. */
export function barePaper(id: string, title = id): Paper {
  return { id, title, abstract: '', authors: [], votes: 0 };
}
