import { SHELVES, type Shelf } from '../domain/shelf.ts';

/** `own` is as the person ordered them, what was saved last on top. */
export const LIBRARY_SORTS = ['own', 'saved', 'title', 'container', 'year', 'votes', 'stars', 'changed'] as const;
export type LibrarySort = (typeof LIBRARY_SORTS)[number];

/** What a paper can share with others; one value of each narrows the list. */
export const FACETS = ['tag', 'author', 'organisation', 'container', 'year', 'keyword', 'imported'] as const;
export type Facet = (typeof FACETS)[number];

/** Whether the values of a facet are words of the papers, and so English. */
export function isWordOfPapers(facet: Facet): boolean {
  return facet !== 'tag' && facet !== 'year';
}

/** What of the library is shown, and how. */
export interface LibraryView {
  readonly shelf: Shelf;
  readonly query: string;
  readonly sort: LibrarySort;
  readonly only: Readonly<Partial<Record<Facet, string>>>;
  readonly hasCode: boolean;
  readonly hasNote: boolean;
}

const FIRST_VIEW: LibraryView = {
  shelf: 'to-read',
  query: '',
  sort: 'own',
  only: {},
  hasCode: false,
  hasNote: false,
};

/** Nothing but the shelf and the order decides what is shown. */
export function isUnfiltered({ query, only, hasCode, hasNote }: LibraryView): boolean {
  return query.trim() === '' && Object.keys(only).length === 0 && !hasCode && !hasNote;
}

/** The view as an address keeps it: "#shelf=done&tag=video". Empty for the first view. */
export function viewHash(view: LibraryView): string {
  const words = new URLSearchParams();
  if (view.shelf !== FIRST_VIEW.shelf) words.set('shelf', view.shelf);
  if (view.sort !== FIRST_VIEW.sort) words.set('sort', view.sort);
  if (view.query !== '') words.set('query', view.query);
  for (const facet of FACETS) if (view.only[facet] !== undefined) words.set(facet, view.only[facet]);
  if (view.hasCode) words.set('code', '1');
  if (view.hasNote) words.set('note', '1');
  const text = words.toString();
  return text === '' ? '' : `#${text}`;
}

/** The view of an address; what it does not say, or says wrongly, is as at first. */
export function viewFromHash(hash: string): LibraryView {
  const words = new URLSearchParams(hash.slice(1));
  const only = Object.fromEntries(
    FACETS.flatMap((facet) => {
      const value = words.get(facet);
      return value ? [[facet, value]] : [];
    }),
  );
  return {
    shelf: SHELVES.find((shelf) => shelf === words.get('shelf')) ?? FIRST_VIEW.shelf,
    sort: LIBRARY_SORTS.find((sort) => sort === words.get('sort')) ?? FIRST_VIEW.sort,
    query: (words.get('query') ?? '').slice(0, 250),
    only,
    hasCode: words.get('code') === '1',
    hasNote: words.get('note') === '1',
  };
}

/** What the order of a shelf goes by where no other was chosen: the list's own, or one that the shelf has in its place. */
export function orderName(shelf: Shelf): 'own' | 'news' | 'snoozed' | 'removed' {
  return shelf === 'news' || shelf === 'snoozed' || shelf === 'removed' ? shelf : 'own';
}
