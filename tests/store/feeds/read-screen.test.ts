import { describe, expect, it, vi } from 'vitest';
import type { Rule } from '../../../src/domain/rules/rule.ts';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { failFeed } from '../../../src/store/feeds/fail-feed.ts';
import { readScreen, type ScreenRequest } from '../../../src/store/feeds/read-screen.ts';
import { hidePaper, unhidePaper } from '../../../src/store/history/hide-paper.ts';
import { markSeen } from '../../../src/store/history/mark-seen.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { snooze, wakeSnoozed } from '../../../src/store/saved/snooze.ts';
import { noteEach } from '../../../src/store/watching/note-news.ts';
import { DAY, freshStore, HOUR, MINUTE, NOON, paper, savePaper } from '../fresh-store.ts';
import { refreshOnce } from '../refresh-once.ts';

const TODAY = '2026-02-14';
const YESTERDAY = '2026-02-13';

const read = (store: Store, request: Partial<ScreenRequest> = {}) =>
  readScreen(store, { view: 'trending', gainsSince: NOON - DAY, now: NOON, ...request });

const idsOf = async (store: Store, request: Partial<ScreenRequest> = {}): Promise<string[]> =>
  (await read(store, request)).rows.map(({ id }) => id);

const today = (id: string, votes = 1) => paper(id, { featuredOn: TODAY, votes });

/** Three lists: trending c, a, b; daily (today) b, a, d by votes; saved d, then a. */
async function storeWithLists(): Promise<Store> {
  const store = freshStore();
  const [a, b, c, d] = [today('a', 5), today('b', 9), paper('c'), today('d', 2)];
  await refreshOnce(store, NOON - HOUR, { trending: [c, a, b], newest: [a, b, d] });
  await savePaper(store, a, NOON - 2 * MINUTE);
  await savePaper(store, d, NOON - MINUTE);
  return store;
}

describe('a screen', () => {
  it('of an empty disk is empty and knows nothing', async () => {
    expect(await read(freshStore(), { view: 'daily' })).toEqual({
      view: 'daily',
      rows: [],
      total: 0,
      unseen: { trending: 0, newest: 0 },
      savedCount: 0,
      hiddenCount: 0,
    });
  });

  it('has each list in its own order: trending by rank, daily by votes, saved by when', async () => {
    const store = await storeWithLists();
    expect(await idsOf(store)).toEqual(['c', 'a', 'b']);
    expect(await idsOf(store, { view: 'daily' })).toEqual(['b', 'a', 'd']);
    expect(await idsOf(store, { view: 'saved' })).toEqual(['d', 'a']);
  });

  it('marks the saved papers that came back from a snooze since somebody looked', async () => {
    const store = await storeWithLists();
    await snooze(store, ['a'], NOON + HOUR, NOON);
    await wakeSnoozed(store, NOON + 2 * HOUR);
    const marks = async (lookedAt?: number) => {
      const { rows } = await read(store, { view: 'saved', lookedAt, now: NOON + DAY });
      return rows.map(({ id, isBack = false }) => [id, isBack]);
    };
    expect(await marks(NOON)).toEqual([
      ['a', true],
      ['d', false],
    ]);
    expect((await marks(NOON + 2 * HOUR)).flat()).not.toContain(true);
    expect((await marks()).flat()).not.toContain(true);
  });

  it('tells the last news of a saved paper for a month, and elsewhere none', async () => {
    const store = await storeWithLists();
    await noteEach(store, { ids: ['a'], isWatched: () => true, now: NOON }, (_, { facts }) => ({
      facts,
      items: [
        { kind: 'code', at: NOON - 2 * DAY },
        {
          kind: 'version',
          version: 3,
          changed: [{ in: 'title', parts: [{ is: 'added', text: 'x' }] }],
          at: NOON - DAY,
        },
      ],
    }));
    const news = async (request: Partial<ScreenRequest>) =>
      (await read(store, request)).rows.flatMap(({ id, news }) => (news ? [[id, news]] : []));
    expect(await news({ view: 'saved' })).toEqual([
      ['a', { phrase: { key: 'news_version', values: ['3'] }, at: NOON - DAY }],
    ]);
    expect(await news({ view: 'saved', now: NOON + 30 * DAY })).toEqual([]);
    expect(await news({ view: 'trending' })).toEqual([]);
  });

  it('says of an empty reading list how many papers come back to it, and when the next does', async () => {
    const store = await storeWithLists();
    expect(await read(store, { view: 'saved' })).not.toHaveProperty('snoozed');
    await snooze(store, ['a'], NOON + 2 * DAY, NOON);
    expect(await read(store, { view: 'saved' })).not.toHaveProperty('snoozed');
    await snooze(store, ['d'], NOON + DAY, NOON);
    expect(await read(store, { view: 'saved' })).toMatchObject({ rows: [], snoozed: { count: 2, until: NOON + DAY } });
    expect(await read(store)).not.toHaveProperty('snoozed');
  });

  it('says when its list came, what is unseen, and how much is saved and hidden', async () => {
    const store = await storeWithLists();
    await refreshOnce(store, NOON, { trending: ['x', 'c', 'a', 'b'], newest: [today('x'), today('y'), today('a')] });
    await hidePaper(store, paper('c'), NOON);
    const screen = await read(store);
    expect(screen).toMatchObject({
      total: 3,
      fetched: { fetchedAt: NOON, triedAt: NOON },
      unseen: { trending: 1, newest: 2 },
      savedCount: 2,
      hiddenCount: 1,
      refresh: { key: 'state', lastOkAt: NOON },
    });
    expect(screen).not.toHaveProperty('period');
    expect(await read(store, { view: 'saved' })).not.toHaveProperty('fetched');
  });

  it('leaves out what the cache has lost', async () => {
    const store = await storeWithLists();
    await cacheOf(store).papers.delete('a');
    expect(await idsOf(store)).toEqual(['c', 'b']);
    expect(await idsOf(store, { view: 'saved' })).toEqual(['d', 'a']);
  });

  it('knows of each row whether it is saved, read and New in this very list', async () => {
    const store = await storeWithLists();
    await refreshOnce(store, NOON, { trending: ['x', 'a'] });
    const [x, a] = (await read(store)).rows;
    expect(x).toMatchObject({ id: 'x', seenAt: null });
    expect(x).not.toHaveProperty('isSaved');
    expect(a).toMatchObject({ id: 'a', seenAt: 0, isSaved: true });
    await markSeen(store, ['x'], NOON + 1);
    expect((await read(store)).rows[0]?.seenAt).toBe(NOON + 1);
    expect((await read(store, { view: 'saved' })).rows.some((row) => 'seenAt' in row)).toBe(false);
  });
});

describe('a hidden paper', () => {
  it('leaves every list, and comes back to its place', async () => {
    const store = await storeWithLists();
    await hidePaper(store, paper('a'), NOON);
    expect(await idsOf(store)).toEqual(['c', 'b']);
    expect(await idsOf(store, { view: 'daily' })).toEqual(['b', 'd']);
    expect(await idsOf(store, { view: 'saved' })).toEqual(['d']);
    await unhidePaper(store, 'a', NOON);
    expect(await idsOf(store)).toEqual(['c', 'a', 'b']);
  });

  it('is not found either, unless it is asked for', async () => {
    const store = await storeWithLists();
    await hidePaper(store, paper('a'), NOON);
    await hidePaper(store, paper('b'), NOON);
    const found = ['a', 'b', 'c'];
    expect(await idsOf(store, { found })).toEqual(['c']);
    expect(await idsOf(store, { view: 'saved', found })).toEqual(['c']);
    expect(await idsOf(store, { found, showsHidden: true })).toEqual(found);
    await applyFeed(store, 'search:x', [today('b'), today('d')], NOON);
    expect(await idsOf(store, { view: 'saved', found: 'search:x' })).toEqual(['d']);
  });

  it('is shown by its title where it was asked for and nothing else is left of it', async () => {
    const store = await storeWithLists();
    await hidePaper(store, { id: 'old', title: 'Seen Long Ago' }, NOON);
    const { rows } = await read(store, { found: ['old', 'unknown'], showsHidden: true });
    expect(rows).toMatchObject([{ id: 'old', title: 'Seen Long Ago' }]);
  });

  it('gives its rank to nobody: the others keep theirs', async () => {
    const store = freshStore();
    const at = NOON - 30 * HOUR;
    const [a, b, c] = [paper('a'), paper('b', { votes: 5 }), paper('c')];
    await refreshOnce(store, at, { trending: [c, a, b] });
    await refreshOnce(store, NOON, { trending: [c, b, a] });
    const before = (await read(store)).rows.find(({ id }) => id === 'b')?.rising;
    await hidePaper(store, c, NOON);
    expect((await read(store)).rows.find(({ id }) => id === 'b')?.rising).toBe(before);
    expect(before).toBeGreaterThan(0);
  });
});

describe('a narrowed list', () => {
  const ADA = { by: 'author', value: 'Ada Lovelace' } as const;

  it('holds every paper of that author, and no other', async () => {
    const store = freshStore();
    const others = Array.from({ length: 20 }, (_, index) => paper(`o${index}`, { authors: ['Somebody Else'] }));
    const hers = [
      paper('first', { authors: ['Ada Lovelace'] }),
      paper('last', { authors: [...Array.from({ length: 299 }, (_, index) => `Author ${index}`), 'ADA LOVELACE'] }),
    ];
    const listed = [...others.slice(0, 10), ...hers, ...others.slice(10)];
    await refreshOnce(store, NOON, { trending: listed });
    const screen = await read(store, { narrowing: ADA });
    expect(screen.rows.map(({ id }) => id)).toEqual(['first', 'last']);
    expect(screen.total).toBe(2);
  });

  it('is a part of the list it was, whichever that is', async () => {
    const store = await storeWithLists();
    await savePaper(store, paper('e', { authors: ['Somebody Else'] }), NOON);
    expect(await idsOf(store, { view: 'daily', narrowing: ADA })).toEqual(['b', 'a', 'd']);
    expect(await idsOf(store, { view: 'saved', narrowing: ADA })).toEqual(['d', 'a']);
    expect(await idsOf(store, { found: ['c', 'e'], narrowing: ADA })).toEqual(['c']);
  });

  it('ranks its papers as the whole list does', async () => {
    const store = freshStore();
    const other = paper('other', { authors: ['Somebody Else'] });
    await refreshOnce(store, NOON - 30 * HOUR, { trending: ['a', 'b', other] });
    await refreshOnce(store, NOON, { trending: [other, 'b', 'a'] });
    const whole = (await read(store)).rows.find(({ id }) => id === 'b')?.rising;
    const narrowed = (await read(store, { narrowing: ADA })).rows.find(({ id }) => id === 'b')?.rising;
    expect(narrowed).toBe(whole);
  });
});

describe('what was found', () => {
  it('stands best first, and what the cache has lost since is left out', async () => {
    const store = await storeWithLists();
    expect(await idsOf(store, { view: 'daily', found: ['d', 'gone', 'c'] })).toEqual(['d', 'c']);
    expect(await read(store, { view: 'daily', found: [] })).toMatchObject({ rows: [], total: 0 });
    expect(await read(store, { view: 'daily', found: ['d'] })).not.toHaveProperty('period');
  });

  it('by the service stands in its order, and is nothing before the answer', async () => {
    const store = await storeWithLists();
    expect(await read(store, { found: 'search:x' })).not.toHaveProperty('fetched');
    await applyFeed(store, 'search:x', [paper('new'), paper('a')], NOON);
    expect(await idsOf(store, { found: 'search:x' })).toEqual(['new', 'a']);
    await failFeed(store, 'search:y', { kind: 'timeout' }, NOON);
    expect(await read(store, { found: 'search:y' })).toMatchObject({
      rows: [],
      fetched: { fetchedAt: 0, triedAt: NOON, failure: { kind: 'timeout' } },
    });
  });

  it('is never New', async () => {
    const store = await storeWithLists();
    await refreshOnce(store, NOON, { trending: ['x', 'a'] });
    expect((await read(store, { found: ['x'] })).rows[0]).not.toHaveProperty('seenAt');
  });
});

describe('the daily list', () => {
  it('is the newest day with papers when no period is asked for, and then that of the newest list', async () => {
    const store = await storeWithLists();
    expect(await read(store, { view: 'daily' })).toMatchObject({
      period: { span: 'day', key: TODAY },
      fetched: { fetchedAt: NOON - HOUR },
    });
  });

  it('stays with the period that is asked for when a newer day arrives', async () => {
    const store = await storeWithLists();
    const period = { span: 'day', key: TODAY } as const;
    await refreshOnce(store, NOON, { newest: [paper('later', { featuredOn: '2026-02-15' }), today('a', 5)] });
    expect((await read(store, { view: 'daily' })).period).toEqual({ span: 'day', key: '2026-02-15' });
    const stayed = await read(store, { view: 'daily', period });
    expect(stayed.period).toEqual(period);
    expect(stayed.rows.map(({ id }) => id)).toEqual(['b', 'a', 'd']);
    expect(stayed).not.toHaveProperty('fetched');
  });

  it('of a day that nobody fetched shows what is cached of it, and says that it was not fetched', async () => {
    const store = await storeWithLists();
    const period = { span: 'day', key: YESTERDAY } as const;
    await applyFeed(store, 'search:x', [paper('y', { featuredOn: YESTERDAY })], NOON);
    const screen = await read(store, { view: 'daily', period });
    expect(screen.rows.map(({ id }) => id)).toEqual(['y']);
    expect(screen).not.toHaveProperty('fetched');
  });

  it('of a fetched period says how that went', async () => {
    const store = await storeWithLists();
    const period = { span: 'month', key: '2026-01' } as const;
    await applyFeed(store, 'month:2026-01', [paper('m', { votes: 2 }), paper('n', { votes: 8 })], NOON - DAY);
    await failFeed(store, 'month:2026-01', { kind: 'http-error', status: 503 }, NOON);
    const screen = await read(store, { view: 'daily', period });
    expect(screen.rows.map(({ id }) => id)).toEqual(['n', 'm']);
    expect(screen.fetched).toEqual({
      fetchedAt: NOON - DAY,
      triedAt: NOON,
      failure: { kind: 'http-error', status: 503 },
    });
  });

  it('that lies ahead says so: there is nothing to wait for', async () => {
    const store = await storeWithLists();
    const ofWeek = async (key: string) => (await read(store, { view: 'daily', period: { span: 'week', key } })).isAhead;
    expect(await ofWeek('2026-W08')).toBe(true);
    expect(await ofWeek('2026-W07')).toBeUndefined();
  });

  it('is cut while a full newest list ends within its day, until that day was fetched by itself', async () => {
    const store = freshStore();
    const page = Array.from({ length: 100 }, (_, index) => today(`p${index}`));
    await refreshOnce(store, NOON, { newest: page });
    expect(await read(store, { view: 'daily' })).toMatchObject({ isCut: true, total: 100 });
    await applyFeed(store, `day:${TODAY}`, [...page, today('one-more')], NOON);
    const whole = await read(store, { view: 'daily' });
    expect(whole).not.toHaveProperty('isCut');
    expect(whole.total).toBe(101);
  });

  it('is whole when the newest list reaches into the day before', async () => {
    const store = freshStore();
    const page = Array.from({ length: 99 }, (_, index) => today(`p${index}`));
    await refreshOnce(store, NOON, { newest: [...page, paper('y', { featuredOn: YESTERDAY })] });
    expect(await read(store, { view: 'daily' })).not.toHaveProperty('isCut');
  });
});

describe('momentum', () => {
  it('is counted from the given moment', async () => {
    const store = freshStore();
    for (const [hoursAgo, votes] of [
      [48, 10],
      [20, 14],
      [2, 31],
    ] as const) {
      await refreshOnce(store, NOON - hoursAgo * HOUR, { trending: [paper('a', { votes })] });
    }
    const gainFrom = async (hoursAgo: number) =>
      (await read(store, { gainsSince: NOON - hoursAgo * HOUR })).rows[0]?.gain;
    expect(await gainFrom(3)).toMatchObject({ votes: 17, since: NOON - 20 * HOUR });
    expect(await gainFrom(24)).toMatchObject({ votes: 21, since: NOON - 48 * HOUR });
    expect(await gainFrom(24 * 30)).toMatchObject({ votes: 21, since: NOON - 48 * HOUR });
    expect(await gainFrom(1)).toBeUndefined();
  });

  it('is none of the first refresh, and a week’s line comes with the second', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON - HOUR, { trending: ['a'] });
    expect((await read(store)).rows[0]).not.toHaveProperty('gain');
    expect((await read(store)).rows[0]).not.toHaveProperty('spark');
    await refreshOnce(store, NOON, { trending: [paper('a', { votes: 9 })] });
    expect((await read(store)).rows[0]).toMatchObject({ gain: { votes: 8 }, spark: expect.any(Array) });
  });

  it('is known for the first 300 of a long list, and the others are there without', async () => {
    const store = freshStore();
    const month = Array.from({ length: 320 }, (_, index) => paper(`p${index}`, { votes: 1_000 - index }));
    await applyFeed(store, 'month:2026-01', month, NOON);
    await libraryOf(store).observations.bulkPut(
      month.flatMap(({ id }) => [2, 1].map((hours) => ({ paperId: id, at: NOON - hours * HOUR, votes: 3 - hours }))),
    );
    const { rows } = await read(store, { view: 'daily', period: { span: 'month', key: '2026-01' } });
    expect(rows).toHaveLength(320);
    expect(rows.filter(({ gain }) => gain !== undefined)).toHaveLength(300);
    expect(rows[299]?.gain?.votes).toBe(1);
  });
});

describe('the cost of a screen', () => {
  /** Every query of a screen: which table, by what, and how many rows came of each read. */
  async function costOf(cached: number, view: ScreenRequest['view']): Promise<unknown> {
    const store = await storeWithLists();
    const rows = Array.from({ length: cached }, (_, index) => ({
      ...paper(`old${index}`, { featuredOn: '2025-12-24' }),
      keptAt: NOON,
    }));
    await cacheOf(store).papers.bulkPut(rows);
    await libraryOf(store).marks.bulkPut(
      rows.map(({ id }) => ({ id, listedAt: { trending: 1 }, seenAt: { trending: 1 }, touchedAt: NOON })),
    );
    await libraryOf(store).observations.bulkPut(rows.map(({ id }) => ({ paperId: id, at: NOON - HOUR, votes: 1 })));

    const queries: unknown[] = [];
    for (const database of [cacheOf(store), libraryOf(store)]) {
      database.use({
        stack: 'dbcore',
        name: 'count',
        create: (core) => ({
          ...core,
          table(name) {
            const table = core.table(name);
            return {
              ...table,
              get: (request) => told(name, 'get', table.get(request)),
              getMany: (request) => told(name, `getMany ${request.keys.length}`, table.getMany(request)),
              query: (request) =>
                told(name, `query ${request.query.index.name}`, table.query(request), ({ result }) => result.length),
              count: (request) => told(name, `count ${request.query.index.name}`, table.count(request)),
              openCursor: (request) => told(name, `cursor ${request.query.index.name}`, table.openCursor(request)),
            };
          },
        }),
      });
      database.close({ disableAutoOpen: false });
    }
    const screen = await read(store, { view });
    expect(screen.rows.length).toBeGreaterThan(1);
    return queries.map((query) => JSON.stringify(query)).sort();

    async function told<T>(table: string, what: string, answer: Promise<T>, size?: (value: T) => number): Promise<T> {
      const value = await answer;
      queries.push([table, what, size?.(value)]);
      return value;
    }
  }

  it.each(['trending', 'daily', 'saved'] as const)(
    'in %s is the same with 50 and with 20,000 cached papers: as many queries, for as many rows',
    async (view) => {
      const few = await costOf(50, view);
      expect(few).not.toEqual([]);
      expect(await costOf(20_000, view)).toEqual(few);
    },
    60_000,
  );

  it('is one bulk question for what is saved', async () => {
    const store = await storeWithLists();
    const asked = vi.spyOn(libraryOf(store).saved, 'bulkGet');
    await read(store);
    expect(asked.mock.calls).toEqual([[['c', 'a', 'b']]]);
  });
});

describe('rules', () => {
  const muteA: Rule = { id: '1', kind: 'mute', by: 'id', pattern: 'a' };
  const watchB: Rule = { id: '2', kind: 'watch', by: 'id', pattern: 'b' };
  const boostC: Rule = { id: '3', kind: 'boost', by: 'votes', atLeast: 1 };
  const rules = [muteA, watchB, boostC];

  it('leave what they mute out of Trending and Daily, and say how many', async () => {
    const store = await storeWithLists();
    expect(await read(store, { rules })).toMatchObject({ rows: [{ id: 'c' }, { id: 'b' }], total: 2, muted: 1 });
    expect(await idsOf(store, { rules, view: 'daily' })).toEqual(['b', 'd']);
    expect(await read(store, { rules: [watchB] })).not.toHaveProperty('muted');
  });

  it('never take a paper from the reading list, or from what was searched for', async () => {
    const store = await storeWithLists();
    const all: Rule[] = [{ id: '1', kind: 'mute', by: 'votes', atLeast: 1 }];
    expect(await idsOf(store, { rules: all, view: 'saved' })).toEqual(['d', 'a']);
    expect(await idsOf(store, { rules: all, found: ['b', 'c'] })).toEqual(['b', 'c']);
    expect(await read(store, { rules: all, found: ['b', 'c'] })).not.toHaveProperty('muted');
  });

  it('give back what they mute to whoever asks, in its place', async () => {
    const screen = await read(await storeWithLists(), { rules, showsMuted: true });
    expect(screen).toMatchObject({ rows: [{ id: 'c' }, { id: 'a' }, { id: 'b' }], total: 3, muted: 1 });
  });

  it('are named by the rows: what decides, else what boosts', async () => {
    const { rows } = await read(await storeWithLists(), { rules, showsMuted: true });
    expect(rows.map(({ rule }) => rule)).toEqual([
      { kind: 'boost', by: 'votes', atLeast: 1 },
      { kind: 'mute', by: 'id', pattern: 'a' },
      { kind: 'watch', by: 'id', pattern: 'b' },
    ]);
    const plain = await read(await storeWithLists(), { rules: rules.map((rule) => ({ ...rule, isOff: true })) });
    for (const row of plain.rows) expect(row).not.toHaveProperty('rule');
  });

  it('keep what they mute out of the numbers on the tabs', async () => {
    const store = await storeWithLists();
    await refreshOnce(store, NOON, { trending: ['x', 'c', 'a', 'b'], newest: ['x', 'y', 'a', 'b', 'd'] });
    expect((await read(store)).unseen).toEqual({ trending: 1, newest: 2 });
    expect((await read(store, { rules: [{ ...muteA, pattern: 'x' }] })).unseen).toEqual({ trending: 0, newest: 1 });
  });
});

describe('a list that is not followed', () => {
  it('makes nothing New, and counts nothing', async () => {
    const store = await storeWithLists();
    await refreshOnce(store, NOON, { trending: ['x', 'c', 'a', 'b'] });
    const screen = await read(store, { followed: ['newest'] });
    expect(screen.unseen).toEqual({ trending: 0, newest: 0 });
    expect(screen.rows[0]).toMatchObject({ id: 'x' });
    for (const row of screen.rows) expect(row).not.toHaveProperty('seenAt');
  });

  it('is read day by day: today, and before a weekend’s empty one the last busy one', async () => {
    const store = await storeWithLists();
    const followed = ['trending'] as const;
    // The 14th is a Saturday.
    expect((await read(store, { view: 'daily', followed })).period).toEqual({ span: 'day', key: YESTERDAY });
    const monday = Date.UTC(2026, 1, 16, 18);
    expect((await read(store, { view: 'daily', followed, now: monday })).period?.key).toBe('2026-02-16');
    await applyFeed(store, `day:${YESTERDAY}`, [paper('y', { featuredOn: YESTERDAY })], NOON);
    const screen = await read(store, { view: 'daily', followed });
    expect(screen).toMatchObject({ rows: [{ id: 'y' }], fetched: { fetchedAt: NOON } });
    expect(screen.rows[0]).not.toHaveProperty('seenAt');
  });
});
