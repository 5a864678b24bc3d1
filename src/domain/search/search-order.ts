import type { ViewState } from '../view-state.ts';

/** How a search orders what it finds; `place`: what is saved, then what the lists had lately, then the archive. */
export type SearchOrder = 'fit' | 'place' | 'votes' | 'date';

/** The order that a page's sorting asks a search for; any other is made of what fits best. */
export function searchOrderOf({ view, sort }: Pick<ViewState, 'view' | 'sort'>): SearchOrder {
  if (sort === 'newest') return 'date';
  if (sort === 'votes') return 'votes';
  return sort === 'place' && view !== 'saved' ? 'place' : 'fit';
}
