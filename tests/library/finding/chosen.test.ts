import { describe, expect, it } from 'vitest';
import { chosen, passing } from '../../../src/library/finding/chosen.ts';
import { shelfCounts } from '../../../src/library/finding/shelves.ts';
import { FIRST_VIEW, type LibraryView, viewFromHash, viewHash } from '../../../src/library/library-view.ts';
import { NOW, saved } from '../saved.ts';

const PAPERS = [
  saved('a', { position: 'c', savedAt: NOW - 3, tags: ['video'], note: 'see table 3', paper: { votes: 5 } }),
  saved('b', { position: 'a', savedAt: NOW - 2, state: 'reading', paper: { votes: 9, code: 'https://github.com/b' } }),
  saved('c', { position: 'b', savedAt: NOW - 1, starred: true, tags: ['Video', 'agents'], paper: { votes: 7 } }),
  saved('d', { position: 'd', snoozedUntil: NOW + 10, starred: true }),
  saved('e', { position: 'e', snoozedUntil: NOW - 10 }),
  saved('f', { position: 'f', removedAt: NOW - 5, starred: true }),
];

function ids(view: Partial<LibraryView>): string {
  return chosen(PAPERS, { ...FIRST_VIEW, ...view }, NOW)
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
    const shown = chosen(all, { ...FIRST_VIEW, shelf: 'all', sort }, NOW);
    expect(shown.map(({ id }) => id).join('')).toBe(`${expected}w`);
  });

  it.each([
    [{ only: { tag: 'VIDEO' } }, 'ca'],
    [{ only: { tag: 'video', year: '2026' } }, ''],
    [{ hasCode: true }, 'b'],
    [{ hasNote: true }, 'a'],
    [{ query: 'tabl 3' }, 'a'],
  ])('passes the filters %j: %s', (view, expected) => {
    expect(ids({ shelf: 'all', ...view })).toBe(expected);
  });

  it('counts what passes on the other shelves too', () => {
    expect(passing(PAPERS, { ...FIRST_VIEW, only: { tag: 'video' } }).map(({ id }) => id)).toEqual(['a', 'c']);
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
