import type { FacetCount } from '../domain/facets.ts';
import { foldWord } from '../domain/search/fold.ts';
import { cleanTags, tagKey } from '../domain/tags.ts';

/** A tag as it is kept: clean, without commas, and spelled as it is already where there is one. Empty for none. */
export function tagFrom(typed: string, known: readonly FacetCount[]): string {
  const [tag = ''] = cleanTags([typed.replaceAll(',', ' ')]);
  return known.find(({ value }) => tagKey(value) === tagKey(tag))?.value ?? tag;
}

/** Which tags to offer for what was typed: those that begin so, then those with a word that does; used ones first, given ones not again. */
export function tagChoices(
  typed: string,
  known: readonly FacetCount[],
  given: readonly string[],
  count = 8,
): readonly string[] {
  const asked = foldWord(typed);
  const free = known.filter(({ value }) => !given.some((tag) => tagKey(tag) === tagKey(value)));
  const begins = free.filter(({ value }) => foldWord(value).startsWith(asked));
  const holds = free.filter(
    ({ value }) =>
      !foldWord(value).startsWith(asked) &&
      value.split(/[^\p{L}\p{N}]+/u).some((word) => foldWord(word).startsWith(asked)),
  );
  return [...begins, ...holds].slice(0, count).map(({ value }) => value);
}
