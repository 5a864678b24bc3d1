import { countFacets, type FacetCount } from '../domain/facets.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
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
  const counts = countFacets(shown);
  yield;
  const keyword = topicCounts(view.only.keyword === undefined ? shown : without('keyword'));
  yield;
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

/** Only the few papers that have tags need counting. */
function tagsOf(papers: readonly SavedPaper[]): readonly FacetCount[] {
  return countFacets(papers.filter(({ tags }) => tags.length > 0)).tags;
}
