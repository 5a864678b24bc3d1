import { isObject } from './is-object.ts';
import { READING_STATES, type ReadingState, type SavedPaper } from './saved-paper.ts';
import { cleanTags, withoutTags } from './tags.ts';
import { clearedNews } from './watching/paper-news.ts';

/** What can be made of an entry of the reading list; the same object where it is so already. */
export type EntryChange =
  | { readonly to: 'state'; readonly state: ReadingState }
  | { readonly to: 'star'; readonly isStarred: boolean }
  | { readonly to: 'tag'; readonly tags: readonly string[] }
  | { readonly to: 'untag'; readonly tag: string }
  | { readonly to: 'watch'; readonly isWatched: boolean }
  | { readonly to: 'shelf' | 'list' | 'clear-news' };

/**
 * The entry after a change, `now` in ms since 1970. Tags may be typed on the shelf too, and for a paper that another window removes
 * meanwhile; all else is done to what is on the list.
 */
export function changedEntry(saved: SavedPaper, change: EntryChange, now: number): SavedPaper {
  if (saved.removedAt !== undefined && (change.to === 'state' || change.to === 'star' || change.to === 'watch'))
    return saved;
  switch (change.to) {
    case 'state':
      return saved.state === change.state ? saved : withState(saved, change.state, now);
    case 'star':
      return (saved.starred ?? false) === change.isStarred ? saved : withStar(saved, change.isStarred);
    case 'tag':
      return withTags(saved, cleanTags([...saved.tags, ...change.tags]));
    case 'untag':
      return withTags(saved, withoutTags(saved.tags, [change.tag]));
    case 'watch':
      return saved.watched === change.isWatched ? saved : { ...saved, watched: change.isWatched };
    case 'clear-news':
      return withNewsCleared(saved);
    case 'shelf':
      return saved.removedAt === undefined ? { ...saved, removedAt: now } : saved;
    case 'list':
      return fromShelf(saved);
  }
}

/** The change in a stored value; undefined where it is none. */
export function parseEntryChange(stored: unknown): EntryChange | undefined {
  if (!isObject(stored)) return undefined;
  const { to, state, isStarred, tags, tag, isWatched } = stored;
  if (to === 'shelf' || to === 'list' || to === 'clear-news') return { to };
  if (to === 'star') return { to, isStarred: isStarred === true };
  if (to === 'watch') return { to, isWatched: isWatched === true };
  if (to === 'untag') return typeof tag === 'string' ? { to, tag } : undefined;
  if (to === 'tag')
    return Array.isArray(tags) ? { to, tags: tags.filter((one) => typeof one === 'string') } : undefined;
  const known = READING_STATES.find((one) => one === state);
  return to === 'state' && known ? { to, state: known } : undefined;
}

/** The entry with these tags; the same object where it has them. */
export function withTags(saved: SavedPaper, tags: readonly string[]): SavedPaper {
  return saved.tags.join('\n') === tags.join('\n') ? saved : { ...saved, tags };
}

/** A step back forgets the times of what lies ahead. */
function withState(saved: SavedPaper, state: ReadingState, now: number): SavedPaper {
  const { readingAt, doneAt: _, ...rest } = saved;
  if (state === 'to-read') return { ...rest, state };
  if (state === 'reading') return { ...rest, state, readingAt: readingAt ?? now };
  return { ...rest, state, ...(readingAt !== undefined && { readingAt }), doneAt: now };
}

function withStar(saved: SavedPaper, isStarred: boolean): SavedPaper {
  const { starred: _, ...rest } = saved;
  return isStarred ? { ...rest, starred: true } : rest;
}

function withNewsCleared(saved: SavedPaper): SavedPaper {
  const news = saved.news && clearedNews(saved.news);
  return news && news !== saved.news ? { ...saved, news } : saved;
}

function fromShelf(saved: SavedPaper): SavedPaper {
  if (saved.removedAt === undefined) return saved;
  const { removedAt: _, ...rest } = saved;
  return rest;
}
