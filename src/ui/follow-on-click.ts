import { type Follow, onClicks, openingOf } from './follow.ts';

/** Handlers for one of a paper's other links. */
export function followOnClick(id: string, href: string, onFollow: Follow) {
  return onClicks((event) => onFollow(id, href, openingOf(event).inBackground));
}
