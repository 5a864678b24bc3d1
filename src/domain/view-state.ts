import { FILTERS, type Filter, LIST_SORTS, type ListSort } from './arrange.ts';
import { HOUR_MS } from './durations.ts';
import type { Period } from './feed-days/period.ts';
import { SPANS } from './feed-days/span.ts';
import { isObject } from './is-object.ts';
import { NAME_FILTER_KINDS, type NameFilter } from './name-filter.ts';
import { VIEWS, type View } from './screen.ts';

/** Everything about the page that is the person's doing. It comes back when the page is opened again. */
export interface ViewState {
  readonly view: View;
  /** What the daily view shows; missing: the newest day with papers. */
  readonly period?: Period;
  readonly sort: ListSort;
  readonly filters: readonly Filter[];
  readonly narrowing?: NameFilter;
  /** What the rules mute is among the rows. */
  readonly showsMuted?: true;
  /** What was typed into the search box; missing while it is closed. */
  readonly search?: Search;
  /** How many of the best that were missed are shown, 0 for all; missing while nothing is caught up with. */
  readonly catchUp?: number;
  readonly openId?: string;
  /** How much room its details took, px: kept free until they are read again. */
  readonly openHeight?: number;
  readonly focusId?: string;
  /** Missing where the list is at its beginning and nothing is open: whoever comes back then comes for what is new. */
  readonly place?: ScrollPosition;
}

/** Where somebody was in a list when they left it. */
export interface ScrollPosition {
  /** The row at the list's upper edge, and how much of it was above that, px. */
  readonly topId: string;
  readonly topPx: number;
  /** The rows as they were read, which live data had not moved; missing for lists that only the person changes. */
  readonly order?: readonly string[];
  /** Papers waited to be let in. */
  readonly hasWaiting?: true;
}

export interface Search {
  readonly query: string;
  /** Among the cached papers, or by Hugging Face, which is asked only on request. */
  readonly where: 'here' | 'service';
}

export const DEFAULT_VIEW: ViewState = { view: 'trending', sort: 'own', filters: [] };

/**
 * The state to begin with, from what was stored at `leftAt`: all of it within the hour, and for the rest of the person's day
 * up to six hours, unless it is a search. A new day starts fresh. Whatever was stored, a valid state comes out.
 */
export function parseViewState(stored: unknown, leftAt: unknown, now: number): ViewState {
  if (!isObject(stored) || typeof leftAt !== 'number' || !(leftAt <= now)) return DEFAULT_VIEW;
  const away = now - leftAt;
  const isSameDay = new Date(leftAt).toDateString() === new Date(now).toDateString();
  // Who searched an hour ago looks for something else now.
  if (away > HOUR_MS && (stored.search || !(isSameDay && away <= LONGEST_MS))) return DEFAULT_VIEW;
  const { view, period, sort, filters, narrowing, showsMuted, search, catchUp, openId, openHeight, focusId, place } =
    stored;
  return {
    view: oneOf(VIEWS, view) ?? DEFAULT_VIEW.view,
    ...(isPeriod(period) && { period }),
    sort: oneOf(LIST_SORTS, sort) ?? DEFAULT_VIEW.sort,
    filters: Array.isArray(filters) ? FILTERS.filter((filter) => filters.includes(filter)) : [],
    ...(isNarrowing(narrowing) && { narrowing }),
    ...(showsMuted === true && { showsMuted }),
    ...(isSearch(search) && { search }),
    ...(typeof catchUp === 'number' && { catchUp }),
    ...(typeof openId === 'string' && { openId }),
    ...(typeof openHeight === 'number' && { openHeight }),
    ...(typeof focusId === 'string' && { focusId }),
    ...(isPlace(place) && { place }),
  };
}

/** The trending list as it is, which the background leaves ready. */
export function isDefaultView({ view, search, narrowing, showsMuted, catchUp }: ViewState): boolean {
  return view === 'trending' && !search && !narrowing && !showsMuted && catchUp === undefined;
}

const LONGEST_MS = 6 * HOUR_MS;

function isPeriod(value: unknown): value is Period {
  return isObject(value) && oneOf(SPANS, value.span) !== undefined && typeof value.key === 'string';
}

function isNarrowing(value: unknown): value is NameFilter {
  return isObject(value) && oneOf(NAME_FILTER_KINDS, value.by) !== undefined && typeof value.value === 'string';
}

function isSearch(value: unknown): value is Search {
  return isObject(value) && typeof value.query === 'string' && (value.where === 'here' || value.where === 'service');
}

function isPlace(value: unknown): value is ScrollPosition {
  if (!isObject(value) || typeof value.topId !== 'string' || typeof value.topPx !== 'number') return false;
  return value.order === undefined || Array.isArray(value.order);
}

function oneOf<Value>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((one) => one === value);
}
