import type { FacetCount } from '../domain/facets.ts';
import { foldText, foldWord } from '../domain/search/fold.ts';
import { cleanTags, tagKey } from '../domain/tags.ts';

/** Tags as they are kept: what stands between commas, clean, and spelled as it is already where there is one. */
export function tagsFrom(typed: string, known: readonly FacetCount[]): string[] {
  const spelled = cleanTags(typed.split(',')).map(
    (tag) => known.find(({ value }) => tagKey(value) === tagKey(tag))?.value ?? tag,
  );
  return cleanTags(spelled);
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

/** The tags that hold what was typed, whatever its case or accents; all of them where that is nothing. */
export function tagsHolding(typed: string, tags: readonly FacetCount[]): readonly FacetCount[] {
  const asked = foldText(typed.trim());
  return asked === '' ? tags : tags.filter(({ value }) => foldText(value).includes(asked));
}
