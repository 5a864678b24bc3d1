import { describe, expect, it } from 'vitest';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { failFeed } from '../../../src/store/feeds/fail-feed.ts';
import { readFeed, readFeeds } from '../../../src/store/feeds/read-feed.ts';
import { readPapers } from '../../../src/store/feeds/read-papers.ts';
import { readNewestDay, readPeriod } from '../../../src/store/feeds/read-period.ts';
import { readHistory } from '../../../src/store/history/read-history.ts';
import { readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { freshStore, HOUR, NOON, paper, putSaved, savePaper } from '../fresh-store.ts';

describe('applyFeed', () => {
  it('keeps the list in its order and the papers in the cache, without the row’s own fields', async () => {
    const store = freshStore();
    const papers = [paper('b', { votes: 9 }), paper('a')];
    await applyFeed(store, 'search:agents', papers, NOON);
    expect(await readFeed(store, 'search:agents')).toEqual({
      key: 'search:agents',
      ids: ['b', 'a'],
      fetchedAt: NOON,
      triedAt: NOON,
    });
    expect([...(await readPapers(store, ['b', 'nobody', 'a'])).entries()]).toEqual([
      ['b', papers[0]],
      ['a', papers[1]],
    ]);
    expect((await cacheOf(store).papers.get('b'))?.keptAt).toBe(NOON);
  });

  it('makes nothing New and observes nothing', async () => {
    const store = freshStore();
    await applyFeed(store, 'day:2026-02-14', [paper('a')], NOON);
    expect(await readHistory(store, ['a'])).toEqual(new Map());
    expect(await libraryOf(store).observations.count()).toBe(0);
  });

  it('never makes a day shorter, since a day’s list fills up and its paging skips', async () => {
    const store = freshStore();
    await applyFeed(store, 'day:2026-02-14', [paper('a'), paper('b'), paper('c')], NOON);
    await applyFeed(store, 'day:2026-02-14', [paper('d'), paper('b'), paper('b')], NOON + HOUR);
    await applyFeed(store, 'day:2026-02-14', [], NOON + 2 * HOUR);
    expect((await readFeed(store, 'day:2026-02-14'))?.ids).toEqual(['d', 'b', 'a', 'c']);
  });

  it('lets a search say something else the next time', async () => {
    const store = freshStore();
    await applyFeed(store, 'search:agents', [paper('a')], NOON);
    await applyFeed(store, 'search:agents', [paper('b')], NOON + HOUR);
    expect((await readFeed(store, 'search:agents'))?.ids).toEqual(['b']);
  });

  it('takes up an AI summary that arrives later, and keeps it when the next answer leaves it out', async () => {
    const store = freshStore();
    await applyFeed(store, 'paper:a', [paper('a')], NOON);
    await applyFeed(store, 'paper:a', [paper('a', { summary: 'In one sentence.' })], NOON + HOUR);
    await applyFeed(store, 'paper:a', [paper('a', { votes: 5 })], NOON + 2 * HOUR);
    expect((await readPapers(store, ['a'])).get('a')).toMatchObject({ summary: 'In one sentence.', votes: 5 });
  });

  it('completes the saved copy and leaves the user’s part alone', async () => {
    const store = freshStore();
    const { saved } = await savePaper(store, paper('a', { title: '2501.00001' }), NOON);
    const noted = { ...saved, note: 'From Ada.', tags: ['x'] };
    await putSaved(store, noted);
    await applyFeed(store, 'paper:a', [paper('a', { title: 'Whole title', votes: 7 })], NOON + HOUR);
    expect(await readSavedPaper(store, 'a')).toEqual({
      ...noted,
      paper: paper('a', { title: 'Whole title', votes: 7 }),
    });
  });
});

describe('failFeed', () => {
  it('keeps what the list named and says why the last attempt brought nothing', async () => {
    const store = freshStore();
    await applyFeed(store, 'day:2026-02-14', [paper('a')], NOON);
    await failFeed(store, 'day:2026-02-14', { kind: 'offline' }, NOON + HOUR);
    await failFeed(store, 'search:x', { kind: 'timeout' }, NOON + HOUR);
    expect(await readFeeds(store, ['day:2026-02-14', 'search:x', 'newest'])).toEqual(
      new Map([
        [
          'day:2026-02-14',
          {
            key: 'day:2026-02-14',
            ids: ['a'],
            fetchedAt: NOON,
            triedAt: NOON + HOUR,
            failure: { kind: 'offline' },
          },
        ],
        ['search:x', { key: 'search:x', ids: [], fetchedAt: 0, triedAt: NOON + HOUR, failure: { kind: 'timeout' } }],
      ]),
    );
  });

  it('is forgotten by the next answer', async () => {
    const store = freshStore();
    await failFeed(store, 'search:x', { kind: 'timeout' }, NOON);
    await applyFeed(store, 'search:x', [], NOON + HOUR);
    expect(await readFeed(store, 'search:x')).toEqual({
      key: 'search:x',
      ids: [],
      fetchedAt: NOON + HOUR,
      triedAt: NOON + HOUR,
    });
  });
});

describe('readPeriod', () => {
  it('holds the fetched list and every cached paper of that day, most votes first', async () => {
    const store = freshStore();
    const day = '2026-02-13';
    await applyFeed(store, `day:${day}`, [paper('a', { featuredOn: '2026-02-12', votes: 5 })], NOON);
    await applyFeed(store, 'search:x', [paper('b', { featuredOn: day, votes: 9 }), paper('c')], NOON);
    expect((await readPeriod(store, { span: 'day', key: day })).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await readPeriod(store, { span: 'day', key: '2026-02-11' })).toEqual([]);
  });

  it('holds a week and a month of days', async () => {
    const store = freshStore();
    const told = [paper('a', { featuredOn: '2026-02-12' }), paper('b', { featuredOn: '2026-02-01' })];
    await applyFeed(store, 'search:x', told, NOON);
    const ids = async (span: 'week' | 'month', key: string) =>
      (await readPeriod(store, { span, key })).map(({ id }) => id);
    expect(await ids('week', '2026-W07')).toEqual(['a']);
    expect(await ids('month', '2026-02')).toEqual(['b', 'a']);
  });

  it('finds the newest day that the newest list has papers of', async () => {
    const store = freshStore();
    expect(await readNewestDay(store)).toEqual({ isCut: false });
    const told = [paper('a', { featuredOn: '2026-02-12' }), paper('b', { featuredOn: '2026-02-11' }), paper('c')];
    await applyFeed(store, 'search:x', told, NOON);
    await cacheOf(store).feeds.put({ key: 'newest', ids: ['a', 'b', 'c', 'gone'], fetchedAt: NOON, triedAt: NOON });
    expect(await readNewestDay(store)).toEqual({ day: '2026-02-12', isCut: false });
  });
});
