import { isArxivId } from './arxiv-id.ts';
import type { Paper } from './paper.ts';

/** A paper of which nothing is known but its id, and perhaps its title: enough to keep it until the rest is told. */
export function barePaper(id: string, title = id): Paper {
  return { id, title, abstract: '', authors: [] };
}

/** What stands for a title that is not known yet: "arXiv:1706.03762", "doi:10.…", the address of a page. */
export function untitled(id: string): string {
  return isArxivId(id) ? `arXiv:${id}` : id.replace(/^url:/, '');
}

/** Whether a paper is called by its id, since nobody told its title. */
export function isUntitled({ id, title }: Pick<Paper, 'id' | 'title'>): boolean {
  return title === id || title === untitled(id);
}
