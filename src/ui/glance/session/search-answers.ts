import type { Found } from '../../../domain/search/find-in-segments.ts';
import type { PaperSearch } from '../../../store/search-papers.ts';

const FOUND_LIMIT = 100;
/** Some words, and for each of their letters those that are likely to come next. */
const ANSWERS_MAX = 200;

/** What one opened index answers. Each query is searched for once: a key that was looked up ahead has its answer already. */
export interface SearchAnswers {
  readonly to: (query: string) => Found;
  /**
   * The answers that the next key is likely to ask for: a letter at a time, since each takes as long as a key; behind what is
   * typed, then for who begins anew.
   */
  readonly ahead: (typed: string) => Iterable<Found>;
}

export function searchAnswers({ find, nextLetters }: PaperSearch): SearchAnswers {
  /** The one asked for longest ago comes first. */
  const known = new Map<string, Found>();
  return { to, ahead };

  function to(query: string): Found {
    const found = known.get(query) ?? find(query, { limit: FOUND_LIMIT });
    known.delete(query);
    known.set(query, found);
    const [oldest = ''] = known.keys();
    if (known.size > ANSWERS_MAX) known.delete(oldest);
    return found;
  }

  function* ahead(typed: string): Iterable<Found> {
    for (const letter of nextLetters(typed)) yield to((typed + letter).trim());
    for (const letter of nextLetters('')) yield to(letter);
  }
}
