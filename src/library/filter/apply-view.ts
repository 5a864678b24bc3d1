import { issuedAt, issuedOf } from '../../domain/bibliography/issued.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { foldText } from '../../domain/search/fold.ts';
import { latestFirst } from '../../domain/stored-time.ts';
import { tagKey } from '../../domain/tags.ts';
import { standingNews } from '../../domain/watching/paper-news.ts';
import { FACETS, type Facet, type LibrarySort, type LibraryView } from '../library-view.ts';
import { containerKey } from './container-key.ts';
import type { SavedMatcher } from './saved-index.ts';
import { standsOn } from './sections.ts';

/** Those of `found` that stand on the view's shelf. */
export function inSection(
  found: readonly SavedPaper[],
  { shelf }: Pick<LibraryView, 'shelf'>,
  now: number,
): readonly SavedPaper[] {
  return found.filter((saved) => standsOn(shelf, saved, now));
}

/** What passes search (`matches`) and filters on whichever shelf: the counts of the shelves come from it. */
export function passesFilters(papers: Iterable<SavedPaper>, view: LibraryView, matches?: SavedMatcher): SavedPaper[] {
  const wanted = FACETS.flatMap((facet) => {
    const value = view.only[facet];
    return value === undefined ? [] : [having(facet, value)];
  });
  const found: SavedPaper[] = [];
  for (const saved of papers) {
    if (view.hasCode && saved.paper.code === undefined) continue;
    if (view.hasNote && saved.note.trim() === '') continue;
    if (!wanted.every((has) => has(saved))) continue;
    if (matches && !matches(saved)) continue;
    found.push(saved);
  }
  return found;
}

/** Whether a paper has that value; what can be reckoned once is not reckoned for each of ten thousand. */
function having(facet: Facet, value: string): (saved: SavedPaper) => boolean {
  switch (facet) {
    case 'tag': {
      const key = tagKey(value);
      return ({ tags }) => tags.some((tag) => tagKey(tag) === key);
    }
    case 'author':
      return ({ paper }) => paper.authors.includes(value);
    case 'organisation':
      return ({ paper }) => paper.organisation?.name === value;
    case 'container': {
      const key = containerKey(value);
      return ({ record }) => record?.container !== undefined && containerKey(record.container) === key;
    }
    case 'year': {
      const year = Number(value);
      return (saved) => issuedOf(saved)?.year === year;
    }
    case 'imported': {
      const at = Number(value);
      return ({ importedAt }) => importedAt === at;
    }
    case 'keyword': {
      const key = value.toLowerCase();
      return ({ paper }) => paper.keywords?.some((one) => one === value || one.toLowerCase() === key) ?? false;
    }
  }
}

/** `now` tells what was dated by a clock far ahead: where the latest come first, that stands last. */
export type Order = (a: SavedPaper, b: SavedPaper, now: number) => number;

/** The papers in an order. */
export function sortPapers(papers: Iterable<SavedPaper>, order: Order, now: number): SavedPaper[] {
  // The page reads its clock once a minute, and papers are saved meanwhile.
  const until = now + DAY_MS;
  return [...papers].sort((a, b) => order(a, b, until));
}

/** The order that a view asks for, the very same for the same one. What is off the list has one of its own: the next to come back, the last removed; and news comes latest first. */
export function orderFor({ sort, shelf }: Pick<LibraryView, 'sort' | 'shelf'>): Order {
  if (sort !== 'own') return ORDERS[sort];
  if (shelf === 'news') return NEWS_ORDER;
  return shelf === 'snoozed' ? SNOOZED_ORDER : shelf === 'removed' ? REMOVED_ORDER : ORDERS.own;
}

const byYear = byNumber((saved) => issuedAt(saved) ?? saved.paper.submittedAt ?? 0);

const ORDERS: Readonly<Record<LibrarySort, Order>> = {
  own: (a, b) => compare(a.position, b.position) || byId(a, b),
  saved: byTime(({ savedAt }) => savedAt),
  title: (a, b) => compare(titleKey(a), titleKey(b)) || byId(a, b),
  container: (a, b, now) => compare(containerRank(a), containerRank(b)) || byYear(a, b, now),
  year: byYear,
  votes: byNumber(({ paper }) => paper.votes ?? -1),
  stars: byNumber(({ paper }) => paper.stars ?? -1),
  changed: byTime(({ changedAt }) => changedAt),
};
const SNOOZED_ORDER = byNumber(({ snoozedUntil = 0 }) => -snoozedUntil);
const NEWS_ORDER = byTime(({ news }) => standingNews(news)?.at ?? 0);
const REMOVED_ORDER = byTime(({ removedAt = 0 }) => removedAt);

function byNumber(number: (saved: SavedPaper) => number): Order {
  return (a, b) => number(b) - number(a) || byId(a, b);
}

function byTime(time: (saved: SavedPaper) => number): Order {
  return (a, b, now) => latestFirst(time(a), time(b), now) || byId(a, b);
}

const keys = new WeakMap<SavedPaper, string>();

/** Ten thousand titles are compared a hundred thousand times: by code points, folded once. */
function titleKey(saved: SavedPaper): string {
  const known = keys.get(saved);
  if (known !== undefined) return known;
  const key = foldText(latexToText(saved.paper.title));
  keys.set(saved, key);
  return key;
}

/** By name; what appeared nowhere, behind all that did. */
function containerRank({ record }: SavedPaper): string {
  return record?.container === undefined ? LAST : containerKey(record.container);
}

const LAST = '\uffff';

function byId(a: SavedPaper, b: SavedPaper): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
