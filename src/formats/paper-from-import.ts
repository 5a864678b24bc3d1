import type { Paper } from '../domain/paper.ts';
import type { ImportEntry } from './import-entry.ts';

/**
 * A paper of what a file told of it. Untitled, it is called by its id until somebody looks it up; a date without day or month counts
 * as the first. Votes are not in any file.
 */
export function paperFromImport(entry: ImportEntry): Paper {
  const { id, title = untitled(id), authors, abstract = '', published, code, primaryClass } = entry;
  return {
    id,
    title,
    abstract,
    authors,
    votes: 0,
    ...(published && { publishedAt: Date.UTC(published.year, (published.month ?? 1) - 1, published.day ?? 1) }),
    ...(code && { code }),
    ...(primaryClass && { primaryClass }),
  };
}

/** What stands for a title that is not known yet. */
function untitled(id: string): string {
  return `arXiv:${id}`;
}
