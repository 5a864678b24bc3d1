import type { AskedFeed, BrowsedFeed } from './feed.ts';
import { isFeedDay } from './feed-days/feed-day.ts';
import { isFeedMonth } from './feed-days/feed-month.ts';
import { isFeedWeek } from './feed-days/feed-week.ts';

/** The service takes 250 characters. */
export const QUERY_MAX_CHARACTERS = 250;

export type ParsedFeedKey =
  | { readonly kind: 'trending' | 'newest' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'week'; readonly week: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'paper'; readonly id: string };

/** What a feed key asks for, or undefined when it is none that the service could answer. */
export function parseFeedKey(text: string): ParsedFeedKey | undefined {
  if (text === 'trending' || text === 'newest') return { kind: text };
  const colon = text.indexOf(':');
  const rest = text.slice(colon + 1);
  switch (text.slice(0, colon + 1)) {
    case 'day:':
      return isFeedDay(rest) ? { kind: 'day', day: rest } : undefined;
    case 'week:':
      return isFeedWeek(rest) ? { kind: 'week', week: rest } : undefined;
    case 'month:':
      return isFeedMonth(rest) ? { kind: 'month', month: rest } : undefined;
    case 'search:':
      return isQuery(rest) ? { kind: 'search', query: rest } : undefined;
    case 'paper:':
      return isAskableId(rest) ? { kind: 'paper', id: rest } : undefined;
    default:
      return undefined;
  }
}

export function isAskedFeed(text: string): text is AskedFeed {
  return text !== 'newest' && parseFeedKey(text) !== undefined;
}

/** The key of what somebody typed: whitespace folded, cut to what the service takes. Nothing typed is no search. */
export function searchFeed(typed: string): BrowsedFeed | undefined {
  const query = typed.replace(FOLDED, ' ').trim().slice(0, QUERY_MAX_CHARACTERS).replace(CUT, '');
  return isQuery(query) ? `search:${query}` : undefined;
}

export function paperFeed(id: string): BrowsedFeed {
  return `paper:${id}`;
}

const FOLDED = /[\s\p{Cc}]+/gu;
/** What cutting may leave at the end: a space, or half a character. */
const CUT = /(?<![\s\p{Cs}])[\s\p{Cs}]+$/u;
const ID_MAX_CHARACTERS = 100;

function isQuery(text: string): boolean {
  return text.trim() !== '' && text.length <= QUERY_MAX_CHARACTERS && !/\p{Cc}|\p{Cs}/u.test(text);
}

/** The id becomes part of a path, where "." and ".." would ask for something else. */
function isAskableId(id: string): boolean {
  return (
    id.trim() === id &&
    id !== '' &&
    id.length <= ID_MAX_CHARACTERS &&
    !/\p{Cc}|\p{Cs}/u.test(id) &&
    id.split(/[/\\]/).every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}
