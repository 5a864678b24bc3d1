import type { FacetCount } from '../../domain/facets.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { tagKey } from '../../domain/tags.ts';
import { FACETS, type Facet, type LibraryView } from '../library-view.ts';
import type { LibraryFacets } from '../model.ts';
import { facetNumbers, facetValues } from './facet-numbers.ts';
import type { Steps } from './idle-steps.ts';
import { pace } from './pace.ts';

const PACE_WEEKS = 12;

/** Counts each facet as if nothing of its own were chosen, so that its other values stay in sight. `find`: what a view shows. */
export function* facetSteps(
  all: ReadonlyMap<string, SavedPaper>,
  view: LibraryView,
  find: (view: LibraryView) => readonly SavedPaper[],
  now: number,
): Steps<LibraryFacets> {
  const kept = [...all.values()].filter(({ removedAt }) => removedAt === undefined);
  yield* numbered(kept);
  const shown = find(view);
  const facets: Partial<Record<Facet, readonly FacetCount[]>> = {};
  for (const facet of FACETS) {
    const { [facet]: chosen, ...only } = view.only;
    const papers = chosen === undefined ? shown : find({ ...view, only });
    yield;
    facets[facet] = yield* counted(facet, papers);
  }
  return {
    ...(facets as Record<Facet, readonly FacetCount[]>),
    code: shown.filter(({ paper }) => paper.code !== undefined).length,
    note: shown.filter(({ note }) => note.trim() !== '').length,
    pace: pace(kept, now, PACE_WEEKS),
    allTags: yield* counted('tag', kept),
  };
}

const NUMBERED_A_STEP = 25;
const COUNTED_A_STEP = 1_000;
/** More values than that nobody looks through; sorting sixty thousand authors would be felt. */
const VALUES_MAX = 500;

function* numbered(papers: readonly SavedPaper[]): Steps<void> {
  for (const [index, saved] of papers.entries()) {
    facetNumbers(saved);
    if (index % NUMBERED_A_STEP === NUMBERED_A_STEP - 1) yield;
  }
}

/** The values that most of the papers have, the most frequent first; of years and imports, the latest. */
function* counted(facet: Facet, papers: readonly SavedPaper[]): Steps<readonly FacetCount[]> {
  const counts = new Uint32Array(facetValues(facet).length);
  for (const [index, saved] of papers.entries()) {
    for (const number of facetNumbers(saved)[facet]) counts[number] = (counts[number] ?? 0) + 1;
    if (index % COUNTED_A_STEP === COUNTED_A_STEP - 1) yield;
  }
  yield;
  const found = most(counts).map((number) => ({
    value: facetValues(facet)[number] ?? '',
    count: counts[number] ?? 0,
  }));
  if (facet === 'year' || facet === 'imported') return found.sort((a, b) => Number(b.value) - Number(a.value));
  return (facet === 'tag' ? oneSpelling(found) : found).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

/** The numbers with the highest counts, `VALUES_MAX` at most. */
function most(counts: Uint32Array): number[] {
  const found: number[] = [];
  for (let number = 0; number < counts.length; number += 1) if (counts[number]) found.push(number);
  for (let least = 2, values = found; ; least += 1) {
    if (values.length <= VALUES_MAX) return values;
    const more = values.filter((number) => (counts[number] ?? 0) >= least);
    if (more.length === 0) return values.slice(0, VALUES_MAX);
    values = more;
  }
}

/** Tags that differ in case only are one, in the spelling that more papers have. */
function oneSpelling(tags: readonly FacetCount[]): FacetCount[] {
  const found = new Map<string, FacetCount>();
  for (const { value, count } of tags) {
    const known = found.get(tagKey(value));
    found.set(tagKey(value), {
      value: known && known.count >= count ? known.value : value,
      count: count + (known?.count ?? 0),
    });
  }
  return [...found.values()];
}
