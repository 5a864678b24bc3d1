/** The parts of the library, as the navigation lists them. `hidden` holds papers that are not saved at all. */
export const SHELVES = [
  'all',
  'to-read',
  'reading',
  'done',
  'starred',
  'news',
  'snoozed',
  'removed',
  'hidden',
] as const;
export type Shelf = (typeof SHELVES)[number];

type ShelfName = Exclude<Shelf, 'to-read'> | 'to_read';

/** A shelf as it stands in keys of `_locales`, where names have no hyphens. */
export function shelfName(shelf: Shelf): ShelfName {
  return shelf === 'to-read' ? 'to_read' : shelf;
}
