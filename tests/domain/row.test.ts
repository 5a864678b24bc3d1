import { describe, expect, test } from 'vitest';
import type { Observation, Paper } from '../../src/domain/paper.ts';
import type { PaperHistory } from '../../src/domain/paper-history.ts';
import { type RowContext, rowFor } from '../../src/domain/row.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-02-14T12:00:00Z');

const paper = (told: Partial<Paper> = {}): Paper => ({
  id: '2501.00001',
  title: 'A Title',
  abstract: '',
  authors: [],
  votes: 7,
  ...told,
});
const context = (told: Partial<RowContext> = {}): RowContext => ({
  isSaved: false,
  observations: [],
  gainsSince: NOW - DAY,
  now: NOW,
  ...told,
});
const row = (told: Partial<Paper> = {}, more: Partial<RowContext> = {}) => rowFor(paper(told), context(more));

test('a bare paper has what every row has, and nothing that would be made up', () => {
  expect(row()).toEqual({ id: '2501.00001', title: 'A Title', line: '', moreAuthors: 0, votes: 7 });
});

test('votes that nobody told are no 0', () => {
  const { votes: _, ...untold } = paper();
  expect(rowFor(untold, context())).not.toHaveProperty('votes');
});

test('a full one has it all', () => {
  const full = row(
    {
      summary: 'In one sentence.',
      abstract: 'Another one.',
      authors: ['Ada', 'Bob', 'Cy'],
      comments: 0,
      stars: 12,
      submittedAt: NOW - HOUR,
      organisation: { name: 'An Institute' },
      code: 'https://github.com/a/b',
      project: 'https://example.com',
      hasVideo: true,
      withdrawnAt: NOW,
    },
    { isSaved: true },
  );
  expect(full).toEqual({
    id: '2501.00001',
    title: 'A Title',
    line: 'In one sentence.',
    organisation: 'An Institute',
    author: 'Ada',
    moreAuthors: 2,
    votes: 7,
    comments: 0,
    stars: 12,
    datedAt: NOW - HOUR,
    starred: 'https://github.com/a/b',
    hasCode: true,
    hasProject: true,
    hasVideo: true,
    isWithdrawn: true,
    isSaved: true,
  });
});

describe('text', () => {
  test.each([
    ['LaTeX becomes text', '$\\alpha$-Divergence', 'α-Divergence'],
    ['braces that are meant stay', 'Over \\{0,1\\} Strings', 'Over {0,1} Strings'],
  ])('of a title: %s', (_what, title, shown) => {
    expect(row({ title }).title).toBe(shown);
  });

  test.each([
    ['a tilde that is meant is no space', 'x\\textasciitilde{}y', 'x~y'],
    ['braces that are meant stay', 'Maps \\{0,1\\} to \\{1\\}.', 'Maps {0,1} to {1}.'],
  ])('of a summary: %s', (_what, summary, shown) => {
    expect(row({ summary }).line).toBe(shown);
  });

  test('is cut to what a row shows, and no character in two', () => {
    const emoji = '🧪'.repeat(300);
    const cut = row({ title: `x${emoji}`, authors: [`y${emoji}`], organisation: { name: emoji }, abstract: emoji });
    const texts = [cut.title, cut.line, cut.author ?? '', cut.organisation ?? ''];
    expect(texts.map((text) => text.length <= 220 && text.endsWith('…') && text.isWellFormed())).toEqual(
      Array(4).fill(true),
    );
    expect(cut.author?.length).toBeLessThanOrEqual(60);
    expect(cut.organisation?.length).toBeLessThanOrEqual(60);
  });

  test('of exactly the room there is stays whole', () => {
    expect(row({ title: 'x'.repeat(220), authors: ['y'.repeat(60)] })).toMatchObject({
      title: 'x'.repeat(220),
      author: 'y'.repeat(60),
    });
  });

  test('of a 300-author paper is one name and a number', () => {
    const authors = Array.from({ length: 300 }, (_, index) => `Author ${index}`);
    expect(row({ authors })).toMatchObject({ author: 'Author 0', moreAuthors: 299 });
  });
});

test.each<[string, Partial<Paper>, number | undefined]>([
  ['its submission', { submittedAt: 3, featuredOn: '2026-02-13', publishedAt: 1 }, 3],
  ['the day it was featured', { featuredOn: '2026-02-13', publishedAt: 1 }, Date.UTC(2026, 1, 13)],
  ['arXiv’s date', { publishedAt: 1 }, 1],
  ['nothing', {}, undefined],
])('its age is counted from %s', (_what, told, datedAt) => {
  expect(row(told).datedAt).toBe(datedAt);
});

describe('New', () => {
  const mark: PaperHistory = { id: 'x', listedAt: { trending: 5, newest: 5 }, seenAt: { newest: 9 }, touchedAt: 5 };

  test.each<[string, Partial<RowContext>, number | null | undefined]>([
    ['listed and not seen', { mark, feed: 'trending' }, null],
    ['seen in this list', { mark, feed: 'newest' }, 9],
    ['baseline', { mark: { ...mark, seenAt: { trending: 0 } }, feed: 'trending' }, 0],
    ['listed by the other feed only', { mark: { ...mark, listedAt: { newest: 5 } }, feed: 'trending' }, undefined],
    ['a list that makes nothing New', { mark }, undefined],
    ['no mark', { feed: 'trending' }, undefined],
  ])('%s', (_what, given, seenAt) => {
    expect(row({}, given).seenAt).toBe(seenAt);
  });

  test('and read are two things', () => {
    expect(row({}, { mark: { ...mark, readAt: 8 }, feed: 'trending' })).toMatchObject({ isRead: true, seenAt: null });
  });
});

describe('momentum', () => {
  const seen = (hoursAgo: number, votes: number, more: Partial<Observation> = {}): Observation => ({
    paperId: '2501.00001',
    at: NOW - hoursAgo * HOUR,
    votes,
    ...more,
  });

  test('is what the observations say, in numbers short enough for a snapshot', () => {
    const observations = [seen(72, 1, { stars: 5 }), seen(30, 4), seen(2, 7, { stars: 9 })];
    const { gain, spark, perDay, rising } = row({}, { observations, rank: 3 });
    expect(gain).toEqual({ votes: 3, since: NOW - 30 * HOUR });
    expect(perDay).toBe(3);
    expect(spark).toHaveLength(12);
    expect(spark?.every((height) => Number.isInteger(height) && height >= 0 && height <= 10)).toBe(true);
    expect(spark?.at(0)).toBe(0);
    expect(spark?.at(-1)).toBe(10);
    expect(String(rising).length).toBeLessThanOrEqual(7);
  });

  test('of the line is told in numbers, where nothing was gained since the last glance', () => {
    const told = row({}, { observations: [seen(200, 1), seen(40, 10)], gainsSince: NOW - HOUR });
    expect(told).not.toHaveProperty('gain');
    expect(told).toMatchObject({ trend: { votes: 9 }, perDay: 5 });
  });

  test('of a line shorter than seven days is told with its beginning', () => {
    const { trend } = row({}, { observations: [seen(30, 1), seen(20, 5)], gainsSince: NOW - HOUR });
    expect(trend).toEqual({ votes: 4, since: NOW - 30 * HOUR });
  });

  test('of a line that does not move is not told', () => {
    expect(row({}, { observations: [seen(30, 5), seen(20, 5)] })).not.toHaveProperty('trend');
  });

  test('says when it is compared with, not when it was asked for', () => {
    expect(row({}, { observations: [seen(3, 1), seen(1, 2)], gainsSince: NOW - DAY }).gain?.since).toBe(NOW - 3 * HOUR);
  });

  test.each<[string, readonly Observation[]]>([
    ['without observations', []],
    ['with one', [seen(5, 7)]],
    ['with two from the future', [seen(-5, 7), seen(-9, 8)]],
  ])('%s is nothing at all', (_what, observations) => {
    expect(row({}, { observations })).toEqual(row());
  });

  test('of a single observation is its birth alone, for the order', () => {
    const told = row({ publishedAt: NOW - 2 * DAY }, { observations: [seen(1, 40)] });
    expect(told).not.toHaveProperty('gain');
    expect(told).not.toHaveProperty('spark');
    expect(told.rising).toBeGreaterThan(0);
  });
});

test.each([
  ['1706.03762', undefined],
  ['doi:10.1000/x', 'https://doi.org/10.1000/x'],
  ['openreview:abcdEFGH', 'https://openreview.net/forum?id=abcdEFGH'],
  ['url:https://example.org/p', 'https://example.org/p'],
  ['isbn:9780262035613', '#'],
  ['title:on nothing|2017|lind', '#'],
])('a row of %s tells a page that is none of Hugging Face: %s', (id, page) => {
  expect(rowFor(paper({ id }), context()).page).toBe(page);
});

test.each([
  ['a paper without votes', { votes: undefined, summary: 'It is shown.' }, 'Nature', 'Nature · It is shown.'],
  ['one without a word about it', { votes: undefined, summary: undefined, abstract: '' }, 'Nature', 'Nature'],
  ['one with votes', { votes: 0, summary: 'It is shown.' }, 'Nature', 'It is shown.'],
  ['one that appeared nowhere', { votes: undefined, summary: 'It is shown.' }, undefined, 'It is shown.'],
] as const)('the line of %s says where it appeared if that is all there is to judge by', (_, told, venue, line) => {
  const { votes: __, ...bare } = paper({});
  const { votes, ...rest } = told;
  const given = { ...bare, ...rest, ...(votes !== undefined && { votes }) } as Parameters<typeof rowFor>[0];
  expect(rowFor(given, context({ venue })).line).toBe(line);
});
