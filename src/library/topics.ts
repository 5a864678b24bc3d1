import type { FacetCount } from '../domain/facets.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';

/** The keywords of papers, the most frequent first; spellings that differ in case are one, in their first. */
export function topicCounts(papers: Iterable<SavedPaper>): readonly FacetCount[] {
  const found = new Map<string, { value: string; count: number }>();
  for (const { paper } of papers) {
    for (const keyword of paper.keywords ?? []) {
      const key = keyword.toLowerCase();
      const known = found.get(key);
      if (known) known.count += 1;
      else found.set(key, { value: keyword, count: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
