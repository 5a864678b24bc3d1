import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { newsWithArxiv } from '../../../src/domain/watching/find-news.ts';
import { backup } from '../../../src/formats/backup.ts';
import { readBackup } from '../../../src/formats/read-backup.ts';
import { standsOn } from '../../../src/library/filter/sections.ts';
import { libraryOf } from '../../../src/store/databases.ts';
import { doAct } from '../../../src/store/do-act.ts';
import { syncMirror } from '../../../src/store/mirror/sync-mirror.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { readForBackup } from '../../../src/store/saved/backup-state.ts';
import { readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { updateSaved } from '../../../src/store/saved/update-saved.ts';
import { changeList } from '../../../src/store/saved/write-saved.ts';
import {
  countWatched,
  noteArxivWord,
  noteCopies,
  noteEach,
  readTurn,
  takeUnannouncedNews,
} from '../../../src/store/watching/note-news.ts';
import { fakeMirror } from '../fake-mirror.ts';
import { freshStore, NOON, paper, savePaper, setNote } from '../fresh-store.ts';

const ID = '2602.00001';
const isWatched = () => true;
let store: Store;
let since: number | undefined;

beforeEach(() => {
  store = freshStore();
  since = undefined;
});

const look = async (now = NOON) => {
  since = await noteCopies(store, { since, isWatched, now });
};
const tell = (more: object) => changeList(store, () => updateSaved(libraryOf(store), [{ ...paper(ID), ...more }]));
const kinds = async () => (await readSavedPaper(store, ID))?.news?.items.map(({ kind }) => kind);
const withCode = async () => {
  await savePaper(store, paper(ID), NOON);
  await look();
  await tell({ code: 'https://github.com/a/b' });
  await look(NOON + 1);
};

it('what anybody read of a watched paper is news at the next look, once', async () => {
  await savePaper(store, paper(ID), NOON);
  await look();
  expect(await kinds()).toEqual([]);
  await tell({ code: 'https://github.com/a/b' });
  await look(NOON + 1);
  await look(NOON + 2);
  since = undefined;
  await look(NOON + 3);
  expect(await kinds()).toEqual(['code']);
});

it('what is known of a paper only later is not news, and of an unwatched one nothing is', async () => {
  await savePaper(store, paper(ID), NOON, { incomplete: true });
  await look();
  await tell({ code: 'https://github.com/a/b' });
  await look();
  expect(await kinds()).toEqual([]);
  await savePaper(store, paper('2602.00002'), NOON);
  await noteCopies(store, { since: undefined, isWatched: ({ id }) => id === ID, now: NOON });
  expect(await readSavedPaper(store, '2602.00002')).not.toHaveProperty('news');
});

it('no undo takes news away, nor does another save', async () => {
  await savePaper(store, paper(ID), NOON);
  await look();
  const undo = await setNote(store, ID, 'To do', NOON);
  await tell({ code: 'https://github.com/a/b' });
  await look(NOON + 1);
  await undoChange(store, undo);
  expect(await readSavedPaper(store, ID)).toMatchObject({ note: '', news: { items: [{ kind: 'code' }] } });
  await doAct(store, { do: 'unsave', id: ID }, NOON);
  await doAct(store, { do: 'save', id: ID }, NOON);
  expect(await kinds()).toEqual(['code']);
});

it('watching a paper is a change with a way back', async () => {
  await savePaper(store, paper(ID), NOON);
  const { undo } = await doAct(store, { do: 'change', ids: [ID], change: { to: 'watch', isWatched: false } }, NOON);
  expect(await readSavedPaper(store, ID)).toMatchObject({ watched: false });
  await undoChange(store, undo);
  expect(await readSavedPaper(store, ID)).not.toHaveProperty('watched');
});

it('news survives the loss of the database and a backup', async () => {
  await withCode();
  await noteEach(store, { ids: [ID], isWatched, now: NOON + 2 }, (id, news) =>
    newsWithArxiv(news, { id, version: 1, title: 'Foxes', abstract: 'We count foxes.', comment: '9 pages' }, NOON + 2),
  );
  await doAct(store, { do: 'change', ids: [ID], change: { to: 'watch', isWatched: true } }, NOON);
  const before = await readSavedPaper(store, ID);
  const { saved, marks, observations } = await readForBackup(store);
  const text = backup({ saved, marks, observations, settings: DEFAULT_SETTINGS, rules: [] }, NOON);
  expect(readBackup(text)).toMatchObject({ library: { saved: [{ watched: true, news: before?.news }] } });
  const mirror = fakeMirror();
  await syncMirror(store, mirror, { now: NOON });
  store = freshStore();
  await syncMirror(store, mirror, { now: NOON });
  const back = await readSavedPaper(store, ID);
  expect(back).toMatchObject({ watched: true, news: { items: before?.news?.items } });
  expect(back?.news?.facts.arxiv).toEqual({ title: 'Foxes', comment: '9 pages' });
  await look();
  expect(await kinds()).toEqual(['code']);
});

it('the turn goes round by ids, over watched papers alone', async () => {
  for (const n of [1, 2, 3, 4, 5]) await savePaper(store, paper(`2602.0000${n}`), NOON);
  const odd = ({ id }: { readonly id: string }) => Number(id.at(-1)) % 2 === 1;
  const turn = (after: string | undefined, count: number) => readTurn(store, { after, count, isWatched: odd });
  expect(await turn(undefined, 2)).toEqual(['2602.00001', '2602.00003']);
  expect(await turn('2602.00003', 2)).toEqual(['2602.00005', '2602.00001']);
  expect(await turn('2602.00003', 9)).toEqual(['2602.00005', '2602.00001', '2602.00003']);
  expect(await turn('2602.00009', 1)).toEqual(['2602.00001']);
});

it('what no notification told is taken once, and not what is old', async () => {
  await withCode();
  const take = (from = NOON) => takeUnannouncedNews(store, { since: undefined, isWatched, from });
  const { untold } = await take();
  expect(untold).toMatchObject([{ id: ID, items: [{ kind: 'code' }] }]);
  expect((await take()).untold).toEqual([]);
  await tell({ code: 'https://github.com/a/b', project: 'https://x.org' });
  await look(NOON + 2);
  expect((await take(NOON + 3)).untold).toEqual([]);
});

it('what arXiv says goes into the record with the news, and is kept by mirror and backup', async () => {
  await savePaper(store, paper(ID), NOON);
  await look();
  const word = { id: ID, version: 3, updatedAt: Date.UTC(2026, 10, 3), comment: 'Accepted at TMLR' };
  await noteEach(
    store,
    { ids: [ID], isWatched, now: NOON },
    (_, news) => newsWithArxiv(news, word, NOON),
    () => word,
  );
  const record = {
    identifiers: { arxiv: ID },
    version: '3',
    versionDate: { year: 2026, month: 11, day: 3 },
    venue: 'TMLR',
  };
  expect(await readSavedPaper(store, ID)).toMatchObject({ record, news: { facts: { version: 3 } } });
  const { saved, marks, observations } = await readForBackup(store);
  const text = backup({ saved, marks, observations, settings: DEFAULT_SETTINGS, rules: [] }, NOON);
  expect(readBackup(text)).toMatchObject({ library: { saved: [{ record }] } });
  const mirror = fakeMirror();
  await syncMirror(store, mirror, { now: NOON });
  expect(mirror.stored).toMatchObject({ [`mirror:${ID}`]: { record } });
});

it('what arXiv says of a paper that nobody watches goes into its record, and is no news and no edit', async () => {
  await savePaper(store, paper(ID), NOON);
  const before = await readSavedPaper(store, ID);
  await noteArxivWord(store, ID, { version: 2 });
  expect(await readSavedPaper(store, ID)).toEqual({ ...before, record: { identifiers: { arxiv: ID }, version: '2' } });
  await noteArxivWord(store, '2602.99999', { version: 2 });
});

it('the turn is counted by how many are watched, up to the most that it needs', async () => {
  for (const id of ['2602.00001', '2602.00002', '2602.00003']) await savePaper(store, paper(id), NOON);
  const isOdd = ({ id }: { readonly id: string }) => id !== '2602.00002';
  expect(await countWatched(store, isOdd, 200)).toBe(2);
  expect(await countWatched(store, isWatched, 2)).toBe(2);
});

it('news that is cleared is off the shelf until there is more, is not told again, and comes back by undo with what came since', async () => {
  await withCode();
  const stands = async () => standsOn('news', (await readSavedPaper(store, ID)) ?? expect.unreachable(), NOON);
  expect(await stands()).toBe(true);
  const { undo } = await doAct(store, { do: 'change', ids: [ID], change: { to: 'clear-news' } }, NOON + 2);
  expect(await stands()).toBe(false);
  await look(NOON + 3);
  expect([await stands(), await kinds()]).toEqual([false, ['code']]);
  await tell({ code: 'https://github.com/a/b', project: 'https://a.example' });
  await look(NOON + 4);
  expect([await stands(), await kinds()]).toEqual([true, ['code', 'project']]);
  const cleared = async () => (await readSavedPaper(store, ID))?.news?.items.map(({ isCleared }) => isCleared);
  expect(await cleared()).toEqual([true, undefined]);
  if (undo) await undoChange(store, undo);
  expect(await cleared()).toEqual([undefined, undefined]);
});
