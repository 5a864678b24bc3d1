import { issuedOf } from '../../domain/bibliography/issued.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { FACETS, type Facet } from '../library-view.ts';
import { containerKey } from './container-key.ts';

/** The values of each facet that a paper has, as numbers: counting thousands of papers is then mere adding up. */
export type FacetNumbers = Readonly<Record<Facet, readonly number[]>>;

/** Reckoned once for each paper, and again only for one that changed. */
export function facetNumbers(saved: SavedPaper): FacetNumbers {
  const known = numbers.get(saved);
  if (known) return known;
  const { paper, record, tags, importedAt } = saved;
  const { authors, organisation, keywords = [] } = paper;
  const issued = issuedOf(saved);
  const found: FacetNumbers = {
    tag: numbersOf('tag', tags),
    author: numbersOf('author', authors),
    organisation: numbersOf('organisation', organisation ? [organisation.name] : []),
    container: numbersOf('container', record?.container === undefined ? [] : [record.container], containerKey),
    year: numbersOf('year', issued ? [String(issued.year)] : []),
    keyword: numbersOf('keyword', keywords, (keyword) => keyword.toLowerCase()),
    imported: numbersOf('imported', importedAt === undefined ? [] : [String(importedAt)]),
  };
  numbers.set(saved, found);
  return found;
}

/** What the numbers of a facet stand for, so far. */
export function facetValues(facet: Facet): readonly string[] {
  return met[facet].values;
}

interface Met {
  readonly numbers: Map<string, number>;
  readonly values: string[];
}

const numbers = new WeakMap<SavedPaper, FacetNumbers>();
const met = Object.fromEntries(
  FACETS.map((facet) => [facet, { numbers: new Map(), values: [] }]),
) as unknown as Readonly<Record<Facet, Met>>;

/** Values with the same key have one number, and the spelling that was met first; each stands there once. */
function numbersOf(facet: Facet, values: readonly string[], keyOf = (value: string): string => value): number[] {
  const { numbers, values: names } = met[facet];
  const found = values.map((value) => {
    const key = keyOf(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, names.length);
    return names.push(value) - 1;
  });
  return found.length > 1 ? [...new Set(found)] : found;
}
