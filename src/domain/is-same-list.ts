import type { ViewState } from './view-state.ts';

/** Whether two states are about the same papers; filters and sorting only arrange them. */
export function isSameList(a: ViewState, b: ViewState): boolean {
  return listKey(a) === listKey(b);
}

function listKey({ view, period, narrowing, search, catchUp }: ViewState): string {
  return JSON.stringify([view, period, narrowing, search, catchUp]);
}
