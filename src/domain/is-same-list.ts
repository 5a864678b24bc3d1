import { searchOrderOf } from './search/search-order.ts';
import type { ViewState } from './view-state.ts';

/** Whether two states are about the same papers; filters and sorting only arrange them, but for a search, which shows the first of many. */
export function isSameList(a: ViewState, b: ViewState): boolean {
  return listKey(a) === listKey(b);
}

function listKey(state: ViewState): string {
  const { view, period, narrowing, search, catchUp } = state;
  const order = search?.where === 'here' && searchOrderOf(state);
  return JSON.stringify([view, period, narrowing, search, catchUp, order]);
}
