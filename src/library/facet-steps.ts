import { countFacets, type FacetCount, type Facets } from '../domain/facets.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { tagKey } from '../domain/tags.ts';
import { onShelf, passing } from './chosen.ts';
import type { Steps } from './in-steps.ts';
import type { Facet, LibraryView } from './library-view.ts';
import type { LibraryFacets } from './model.ts';
import { pace } from './pace.ts';
import { topicCounts } from './topics.ts';

const PACE_WEEKS = 12;

/** Counts each facet as if nothing of its own were chosen, so that its other values stay in sight. */
export function* facetSteps(
  all: ReadonlyMap<string, SavedPaper>,
  shown: readonly SavedPaper[],
  view: LibraryView,
  now: number,
): Steps<LibraryFacets> {
  const kept = [...all.values()].filter(({ removedAt }) => removedAt === undefined);
  yield;
  const counts = yield* counted(shown);
  const keyword = yield* topics(view.only.keyword === undefined ? shown : without('keyword'));
  const allTags = tagsOf(kept);
  yield;
  return {
    tag: of('tag').tags,
    author: of('author').authors,
    organisation: of('organisation').organisations,
    year: of('year').years,
    keyword,
    code: counts.hasCode,
    note: counts.hasNote,
    pace: pace(kept, now, PACE_WEEKS),
    allTags,
  };

  function of(facet: Facet) {
    return view.only[facet] === undefined ? counts : countFacets(without(facet));
  }

  function without(facet: Facet): readonly SavedPaper[] {
    const { [facet]: _, ...only } = view.only;
    return onShelf(passing(all.values(), { ...view, only }), view, now);
  }
}

const SLICE = 400;
/** More authors than that nobody looks through; sorting sixty thousand would be felt. */
const VALUES_MAX = 500;

/** As `countFacets`, in steps: each slice by itself, and then together. */
function* counted(papers: readonly SavedPaper[]): Steps<Facets> {
  if (papers.length <= SLICE) return countFacets(papers);
  const slices: Facets[] = [];
  for (let at = 0; at < papers.length; at += SLICE) {
    slices.push(countFacets(papers.slice(at, at + SLICE)));
    yield;
  }
  const first = slices[0] ?? countFacets([]);
  const sum = (of: (slice: Facets) => number) => slices.reduce((all, slice) => all + of(slice), 0);
  const tags = yield* together(slices.map((slice) => slice.tags));
  const authors = yield* together(slices.map((slice) => slice.authors));
  const organisations = yield* together(slices.map((slice) => slice.organisations));
  const years = yield* together(slices.map((slice) => slice.years));
  return {
    ...first,
    hasCode: sum(({ hasCode }) => hasCode),
    hasNote: sum(({ hasNote }) => hasNote),
    tags,
    authors,
    organisations,
    years: years.sort((a, b) => Number(b.value) - Number(a.value)),
  };
}

function* topics(papers: readonly SavedPaper[]): Steps<readonly FacetCount[]> {
  const slices: (readonly FacetCount[])[] = [];
  for (let at = 0; at < papers.length; at += SLICE) {
    slices.push(topicCounts(papers.slice(at, at + SLICE)));
    yield;
  }
  return yield* together(slices);
}

function* together(slices: readonly (readonly FacetCount[])[]): Steps<FacetCount[]> {
  const found = new Map<string, { value: string; count: number }>();
  for (const slice of slices) {
    for (const { value, count } of slice) {
      const key = tagKey(value);
      const known = found.get(key);
      if (known) known.count += count;
      else found.set(key, { value, count });
    }
    yield;
  }
  let values: FacetCount[] = [...found.values()];
  for (let least = 2; values.length > VALUES_MAX; least += 1) {
    const more = values.filter(({ count }) => count >= least);
    if (more.length === 0) break;
    values = more;
  }
  return values.slice(0, VALUES_MAX).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Only the few papers that have tags need counting. */
function tagsOf(papers: readonly SavedPaper[]): readonly FacetCount[] {
  return countFacets(papers.filter(({ tags }) => tags.length > 0)).tags;
}
