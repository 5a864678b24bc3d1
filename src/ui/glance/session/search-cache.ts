import type { Found, SearchScope } from '../../../domain/search/find-in-segments.ts';
import type { PaperSearch } from '../../../store/search/search-papers.ts';

const FOUND_LIMIT = 100;
const FOUND_A_PLACE = 50;
/** Some words, and for each of their letters those that are likely to come next. */
const ANSWERS_MAX = 200;

/**
 * What one opened index answers within a scope; undefined for a query that asks for nothing yet. Each is searched for once: a key that was looked up ahead has
 * its answer already.
 */
export interface SearchCache {
  readonly to: (query: string) => Found | undefined;
  /**
   * The answers that the next key is likely to ask for: a letter at a time, since each takes as long as a key; behind what is
   * typed, then for who begins anew.
   */
  readonly ahead: (typed: string) => Iterable<Found>;
}

export function searchCache({ find, nextLetters }: PaperSearch, scope: Omit<SearchScope, 'limit'> = {}): SearchCache {
  const limit = scope.order === 'place' ? FOUND_A_PLACE : FOUND_LIMIT;
  /** The one asked for longest ago comes first. */
  const known = new Map<string, Found | undefined>();
  return { to, ahead };

  function to(query: string): Found | undefined {
    const found = known.get(query) ?? find(query, { ...scope, limit });
    known.delete(query);
    known.set(query, found);
    const [oldest = ''] = known.keys();
    if (known.size > ANSWERS_MAX) known.delete(oldest);
    return found;
  }

  function* ahead(typed: string): Iterable<Found> {
    const queries = [...nextLetters(typed).map((letter) => typed + letter), ...nextLetters('')];
    for (const query of queries) {
      const found = to(query.trim());
      if (found) yield found;
    }
  }
}
