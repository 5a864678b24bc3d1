import { describe, expect, it } from 'vitest';
import { passesFilters } from '../../../src/library/filter/apply-view.ts';
import { shelfCounts } from '../../../src/library/filter/sections.ts';
import { type LibraryView, viewFromHash, viewHash } from '../../../src/library/library-view.ts';
import { applyView, FIRST_VIEW, NOW, saved } from '../saved.ts';

const PAPERS = [
  saved('a', { position: 'c', savedAt: NOW - 3, tags: ['video'], note: 'see table 3', paper: { votes: 5 } }),
  saved('b', { position: 'a', savedAt: NOW - 2, state: 'reading', paper: { votes: 9, code: 'https://github.com/b' } }),
  saved('c', { position: 'b', savedAt: NOW - 1, starred: true, tags: ['Video', 'agents'], paper: { votes: 7 } }),
  saved('d', { position: 'd', snoozedUntil: NOW + 10, starred: true }),
  saved('e', { position: 'e', snoozedUntil: NOW - 10 }),
  saved('f', { position: 'f', removedAt: NOW - 5, starred: true }),
];

function ids(view: Partial<LibraryView>): string {
  return applyView(PAPERS, { ...FIRST_VIEW, ...view }, NOW)
    .map(({ id }) => id)
    .join('');
}

describe('what a view of the library shows', () => {
  it.each([
    ['to-read', 'cae'],
    ['reading', 'b'],
    ['done', ''],
    ['starred', 'cd'],
    ['snoozed', 'd'],
    ['removed', 'f'],
    ['all', 'bcade'],
    ['hidden', ''],
  ] as const)('stands on the shelf "%s": %s', (shelf, expected) => {
    expect(ids({ shelf })).toBe(expected);
    expect(shelfCounts(PAPERS, NOW)[shelf]).toBe(expected.length);
  });

  it.each([
    ['own', 'bca'],
    ['saved', 'cba'],
    ['votes', 'bca'],
    ['title', 'abc'],
  ] as const)('is sorted by "%s": %s', (sort, expected) => {
    expect(ids({ shelf: 'all', sort }).replace(/[de]/g, '')).toBe(expected);
  });

  it.each([
    ['saved', 'cba'],
    ['changed', 'cba'],
  ] as const)('has last by "%s" what a clock far ahead has dated', (sort, expected) => {
    const far = NOW + 315_360_000_000;
    const wrong = saved('w', { savedAt: far, changedAt: far });
    const [a, b, c] = PAPERS.map((one, turn) => ({ ...one, changedAt: NOW - 100 + turn }));
    const all = [wrong, a, b, c].flatMap((one) => one ?? []);
    const shown = applyView(all, { ...FIRST_VIEW, shelf: 'all', sort }, NOW);
    expect(shown.map(({ id }) => id).join('')).toBe(`${expected}w`);
  });

  it.each([
    [{ only: { tag: 'VIDEO' } }, 'ca'],
    [{ only: { tag: 'video', year: '2026' } }, ''],
    [{ hasCode: true }, 'b'],
    [{ hasNote: true }, 'a'],
    [{ query: '3 tabl' }, 'a'],
  ])('passes the filters %j: %s', (view, expected) => {
    expect(ids({ shelf: 'all', ...view })).toBe(expected);
  });

  it('knows the year that a file told, the service or the id, and has the latest first', () => {
    const dated = [
      saved('1706.03762', { paper: { votes: 0 } }),
      saved('doi:10.1000/x', { record: { identifiers: { doi: '10.1000/x' }, issued: { year: 2019 } } }),
      saved('2501.00001', { paper: { publishedAt: Date.UTC(2025, 0, 2) } }),
      saved('none'),
    ];
    const of = (view: Partial<LibraryView>): string[] =>
      applyView(dated, { ...FIRST_VIEW, shelf: 'all', sort: 'year', ...view }, NOW).map(({ id }) => id);
    expect(of({}).slice(0, 2)).toEqual(['2501.00001', 'doi:10.1000/x']);
    expect(of({ only: { year: '2019' } })).toEqual(['doi:10.1000/x']);
    expect(of({ only: { year: '2017' } })).toEqual(['1706.03762']);
  });

  it('counts what passes on the other shelves too', () => {
    expect(passesFilters(PAPERS, { ...FIRST_VIEW, only: { tag: 'video' } }).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

describe('the address of a view', () => {
  it.each([
    [FIRST_VIEW, ''],
    [
      { ...FIRST_VIEW, shelf: 'done', only: { tag: 'thesis ch. 2' }, hasNote: true },
      '#shelf=done&tag=thesis+ch.+2&note=1',
    ],
    [{ ...FIRST_VIEW, query: 'a&b=c', sort: 'votes' }, '#sort=votes&query=a%26b%3Dc'],
  ] as const)('keeps it: %#', (view, hash) => {
    expect(viewHash(view)).toBe(hash);
    expect(viewFromHash(hash)).toEqual(view);
  });

  it('falls back to the first view where it is wrong', () => {
    expect(viewFromHash('#shelf=nowhere&sort=&query=&tag=')).toEqual(FIRST_VIEW);
  });
});

it('sorts votes that nobody told behind no votes at all', () => {
  const { paper, ...rest } = saved('untold', { savedAt: NOW });
  const { votes: _, ...untold } = paper;
  const list = [{ ...rest, paper: untold }, saved('voted', { paper: { votes: 0 } })];
  const sorted = applyView(list, { ...FIRST_VIEW, shelf: 'all', sort: 'votes' }, NOW);
  expect(sorted.map(({ id }) => id)).toEqual(['voted', 'untold']);
});

describe('where papers appeared', () => {
  const within = (id: string, container: string | undefined, year: number) =>
    saved(id, { record: { identifiers: {}, issued: { year }, ...(container !== undefined && { container }) } });
  const LIST = [
    within('a', 'Science & Nature', 2015),
    within('b', undefined, 2020),
    within('c', 'Annals', 2010),
    within('d', 'Science and nature', 2019),
  ];
  const shown = (view: Partial<LibraryView>) =>
    applyView(LIST, { ...FIRST_VIEW, ...view }, NOW)
      .map(({ id }) => id)
      .join('');

  it('puts papers in order, the latest of each first and those that appeared nowhere last', () => {
    expect(shown({ sort: 'container' })).toBe('cdab');
  });

  it('narrows the list, however it is spelled', () => {
    expect(shown({ only: { container: 'SCIENCE AND NATURE' }, sort: 'year' })).toBe('da');
  });
});
