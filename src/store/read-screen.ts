import type { Feed, PolledFeed } from '../domain/feed.ts';
import type { Paper } from '../domain/paper.ts';
import { rowFor } from '../domain/row.ts';
import type { Screen, View } from '../domain/screen.ts';
import type { Store } from './open-store.ts';
import { readDay, readNewestDay } from './read-day.ts';
import { countHidden } from './read-hidden.ts';
import { readMarks } from './read-marks.ts';
import { readPapers } from './read-papers.ts';
import { countSaved, readSaved, readSavedIds } from './read-saved.ts';
import { readUnseen } from './read-unseen.ts';

/** Which list: a view and, for the daily one, its feed day ("2026-02-14"; the newest with papers when missing). */
export interface ScreenRequest {
  readonly view: View;
  readonly day?: string | undefined;
}

/** Everything a list page shows at this moment. Reads only what the list names, so its cost does not grow with the cache. */
export async function readScreen(store: Store, { view, day }: ScreenRequest): Promise<Screen> {
  const [list, unseen, savedCount, hiddenCount, refresh] = await Promise.all([
    readList(store, view, day),
    readUnseen(store),
    countSaved(store),
    countHidden(store),
    store.cache.refresh.get('state'),
  ]);
  const ids = list.papers.map(({ id }) => id);
  const [marks, savedIds] = await Promise.all([readMarks(store, ids), readSavedIds(store, ids)]);
  const isShown = ({ id }: Paper): boolean => view === 'saved' || marks.get(id)?.hiddenAt === undefined;
  const rows = list.papers
    .filter(isShown)
    .map((paper) => rowFor(paper, marks.get(paper.id), savedIds.has(paper.id), list.feed));
  return {
    view,
    ...(list.day !== undefined && { day: list.day }),
    rows,
    total: rows.length,
    ...(list.fetched && { fetched: fetchedOf(list.fetched) }),
    unseen: { trending: unseen.ids.trending.length, newest: unseen.ids.newest.length },
    savedCount,
    hiddenCount,
    ...(refresh && { refresh }),
  };
}

interface List {
  readonly papers: readonly Paper[];
  readonly feed?: PolledFeed;
  readonly day?: string;
  readonly fetched?: Feed | undefined;
}

async function readList(store: Store, view: View, wantedDay: string | undefined): Promise<List> {
  if (view === 'saved') return { papers: (await readSaved(store)).map(({ paper }) => paper) };
  if (view === 'trending') {
    const feed = await store.cache.feeds.get('trending');
    const papers = await readPapers(store, feed?.ids ?? []);
    return { papers: (feed?.ids ?? []).flatMap((id) => papers.get(id) ?? []), feed: 'trending', fetched: feed };
  }
  const newestDay = await readNewestDay(store);
  const day = wantedDay ?? newestDay;
  const newest = await store.cache.feeds.get('newest');
  if (day === undefined) return { papers: [], feed: 'newest', fetched: newest };
  const fetched = day === newestDay ? newest : await store.cache.feeds.get(`day:${day}`);
  return { papers: await readDay(store, day), feed: 'newest', day, fetched };
}

function fetchedOf({ fetchedAt, triedAt, failure }: Feed): NonNullable<Screen['fetched']> {
  return { fetchedAt, triedAt, ...(failure && { failure }) };
}
