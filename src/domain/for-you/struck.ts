import { isObject } from '../is-object.ts';
/** What the reader took out of their profile. */
export interface StruckParts {
  /** Each with the terms that go with it, itself the first: "gaussian splatting", and its two words. */
  readonly words: readonly (readonly string[])[];
  readonly authors: readonly string[];
  /** Ids of saved papers that count as if they weren't saved. */
  readonly papers: readonly string[];
}

/** One of them. */
export type Strike =
  | { readonly by: 'word'; readonly terms: readonly string[] }
  | { readonly by: 'author'; readonly name: string }
  | { readonly by: 'paper'; readonly id: string };

const NOTHING_STRUCK: StruckParts = { words: [], authors: [], papers: [] };

/** With this struck as well, once. */
export function withStrike(struck: StruckParts, strike: Strike): StruckParts {
  const without = broughtBack(struck, strike);
  switch (strike.by) {
    case 'word':
      return { ...without, words: [...without.words, strike.terms] };
    case 'author':
      return { ...without, authors: [...without.authors, strike.name] };
    case 'paper':
      return { ...without, papers: [...without.papers, strike.id] };
  }
}

/** Without this; a word comes back with the terms that went with it. */
export function broughtBack(struck: StruckParts, strike: Strike): StruckParts {
  switch (strike.by) {
    case 'word':
      return { ...struck, words: struck.words.filter(([name]) => name !== strike.terms[0]) };
    case 'author':
      return { ...struck, authors: struck.authors.filter((name) => name !== strike.name) };
    case 'paper':
      return { ...struck, papers: struck.papers.filter((id) => id !== strike.id) };
  }
}

/** What was struck from whatever was stored; what is none is left out. */
export function parseStruck(stored: unknown): StruckParts {
  if (!isObject(stored)) return NOTHING_STRUCK;
  const { words, authors, papers } = stored;
  const groups = Array.isArray(words) ? words.map(textsIn) : [];
  return { words: groups.filter(({ length }) => length > 0), authors: textsIn(authors), papers: textsIn(papers) };
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
}
