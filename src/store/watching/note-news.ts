import { type ArxivWord, withArxivWord } from '../../domain/bibliography/learned-record.ts';
import type { Paper } from '../../domain/paper.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { newsWithCopy } from '../../domain/watching/find-news.ts';
import type { NewsItem, PaperNews } from '../../domain/watching/paper-news.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { readState } from '../saved/library-state.ts';
import { updateSaved } from '../saved/update-saved.ts';
import { type Change, changeList, writeSaved } from '../saved/write-saved.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { type SavedRow, savedOf } from '../schema/saved-row.ts';
import { slicesOf } from '../slices-of.ts';

export type IsWatched = (saved: SavedPaper) => boolean;

/**
 * Looks for news in what was written since a generation (undefined: in all of it), whoever read it: the copies of watched papers are
 * compared with what is known of them. Answers with the generation to go on from. Twice is the same as once.
 */
export async function noteCopies(
  store: Store,
  {
    since,
    isWatched,
    now,
  }: { readonly since: number | undefined; readonly isWatched: IsWatched; readonly now: number },
): Promise<number> {
  return changeList(store, async () => {
    const library = libraryOf(store);
    const rows = await readWrittenSince(library, since, isWatched);
    await writeNews(library, rows, (saved) => withCopy(saved, now));
    return (await readState(library)).generation;
  });
}

/** Brings the copy of a paper up to date with what the service tells, and adds what `find` makes of it. Nothing where it is watched no more. */
export async function noteTold(
  store: Store,
  { id, isWatched, now }: { readonly id: string; readonly isWatched: IsWatched; readonly now: number },
  paper: Paper | undefined,
  find: (news: PaperNews) => PaperNews,
): Promise<void> {
  await changeList(store, async () => {
    const library = libraryOf(store);
    if (paper?.id === id) await updateSaved(library, [paper]);
    const rows = await readRows(library, [id], isWatched);
    await writeNews(library, rows, (saved) => {
      const news = withCopy(saved, now);
      return news && find(news);
    });
  });
}

/**
 * Adds what `find` makes of each of these papers, and what arXiv says of it; of those that are not on the list or not watched, nothing.
 */
export async function noteEach(
  store: Store,
  { ids, isWatched, now }: { readonly ids: readonly string[]; readonly isWatched: IsWatched; readonly now: number },
  find: (id: string, news: PaperNews) => PaperNews,
  wordOf: (id: string) => ArxivWord | undefined = () => undefined,
): Promise<void> {
  await changeList(store, async () => {
    const library = libraryOf(store);
    const rows = await readRows(library, ids, isWatched);
    await writeChanged(library, rows, (saved) => {
      const known = withCopy(saved, now);
      const word = wordOf(saved.id);
      const told = word ? withArxivWord(saved, word) : saved;
      const news = known && find(saved.id, known);
      return news === undefined || news === saved.news ? told : { ...told, news };
    });
  });
}

/** Adds what arXiv says of a paper to its record, if it is saved, watched or not. */
export async function noteArxivWord(store: Store, id: string, word: ArxivWord): Promise<void> {
  await changeList(store, async () => {
    const library = libraryOf(store);
    const rows = await readRows(library, [id], () => true);
    await writeChanged(library, rows, (saved) => withArxivWord(saved, word));
  });
}

/** The next papers in the turn by ids, behind `after` and then from the first again: each once. */
export async function readTurn(
  store: Store,
  {
    after = '',
    count,
    isWatched,
  }: { readonly after?: string | undefined; readonly count: number; readonly isWatched: IsWatched },
): Promise<readonly string[]> {
  const { saved } = libraryOf(store);
  const behind = await saved
    .where(':id')
    .above(after)
    .filter((row) => isWatched(row))
    .limit(count)
    .primaryKeys();
  if (behind.length === count || after === '') return behind;
  const before = await saved
    .where(':id')
    .belowOrEqual(after)
    .filter((row) => isWatched(row))
    .limit(count - behind.length)
    .primaryKeys();
  return [...behind, ...before];
}

/** How many papers the turn goes round by, counted up to `most`. */
export async function countWatched(store: Store, isWatched: IsWatched, most: number): Promise<number> {
  return libraryOf(store)
    .saved.filter((row) => isWatched(row))
    .limit(most)
    .count();
}

/** A paper, and what no notification has told of it. */
export interface UnannouncedNews {
  readonly id: string;
  readonly title: string;
  readonly items: readonly NewsItem[];
}

/**
 * What no notification has told, of what was written since a generation and is not older than `from`; noted as told in the same
 * transaction, and the generation to go on from. The paper with the latest first.
 */
export async function takeUnannouncedNews(
  store: Store,
  {
    since,
    isWatched,
    from,
  }: { readonly since: number | undefined; readonly isWatched: IsWatched; readonly from: number },
): Promise<{ readonly untold: readonly UnannouncedNews[]; readonly generation: number }> {
  return changeList(store, async () => {
    const library = libraryOf(store);
    const rows = await readWrittenSince(library, since, isWatched);
    const untold = rows.flatMap(({ id, paper, news }): UnannouncedNews[] => {
      const items = news?.items.filter(({ at, isAnnounced }) => !isAnnounced && at >= from) ?? [];
      return items.length > 0 ? [{ id, title: paper.title, items }] : [];
    });
    await writeNews(library, rows, ({ news }) => news && announced(news));
    const lastAt = ({ items }: UnannouncedNews) => items.at(-1)?.at ?? 0;
    return {
      untold: untold.toSorted((a, b) => lastAt(b) - lastAt(a) || (a.id < b.id ? -1 : 1)),
      generation: (await readState(library)).generation,
    };
  });
}

/** Of a paper of which little more than the id is known, all that comes would look new. */
function withCopy({ news, paper, incomplete }: SavedPaper, now: number): PaperNews | undefined {
  return incomplete ? news : newsWithCopy(news, paper, now);
}

function announced(news: PaperNews): PaperNews {
  if (news.items.every(({ isAnnounced }) => isAnnounced)) return news;
  return { ...news, items: news.items.map((item) => ({ ...item, isAnnounced: true as const })) };
}

async function readWrittenSince(
  library: LibraryDatabase,
  since: number | undefined,
  isWatched: IsWatched,
): Promise<SavedRow[]> {
  const { generation } = await readState(library);
  // A library that was restored may count from an earlier one.
  const from = since === undefined || since > generation ? -1 : since;
  const ids = await library.saved.where('generation').above(from).primaryKeys();
  return readRows(library, ids, isWatched);
}

async function readRows(library: LibraryDatabase, ids: readonly string[], isWatched: IsWatched): Promise<SavedRow[]> {
  const rows: SavedRow[] = [];
  for (const slice of slicesOf(ids))
    for (const row of await library.saved.bulkGet(slice)) if (row && isWatched(row)) rows.push(row);
  return rows;
}

async function writeNews(
  library: LibraryDatabase,
  rows: readonly SavedRow[],
  find: (saved: SavedPaper) => PaperNews | undefined,
): Promise<void> {
  await writeChanged(library, rows, (saved) => {
    const news = find(saved);
    return news === undefined || news === saved.news ? saved : { ...saved, news };
  });
}

async function writeChanged(
  library: LibraryDatabase,
  rows: readonly SavedRow[],
  changed: (saved: SavedPaper) => SavedPaper,
): Promise<void> {
  const changes = rows.flatMap((row): Change[] => {
    const before = savedOf(row);
    const after = changed(before);
    return after === before ? [] : [{ id: row.id, before, after }];
  });
  await writeSaved(library, changes, 'service');
}
