import { describe, expect, it } from 'vitest';
import { followingChunks, freshChunks } from '../../../src/library/list/row-chunks.ts';
import {
  NOTHING_PICKED,
  pickTo,
  stillPicked,
  togglePicked,
  togglePickedAll,
} from '../../../src/library/session/picked.ts';
import { saved } from '../saved.ts';

const ROWS = Array.from({ length: 500 }, (_, index) => saved(`p${index}`));
const idsOf = (chunks: ReturnType<typeof freshChunks>) => chunks.flatMap(({ rows }) => rows.map(({ id }) => id));

describe('the chunks of a long list', () => {
  it('hold every row once, in order', () => {
    expect(idsOf(freshChunks(ROWS))).toEqual(ROWS.map(({ id }) => id));
  });

  it('stay the very same, but for the one in which a row went', () => {
    const before = freshChunks(ROWS);
    const rows = ROWS.toSpliced(120, 1);
    const after = followingChunks(before, rows);
    expect(idsOf(after)).toEqual(rows.map(({ id }) => id));
    const holding = before.find((chunk) => chunk.rows.includes(ROWS[120] as (typeof ROWS)[number]));
    expect(after.filter((chunk) => !before.includes(chunk)).map(({ key }) => key)).toEqual([holding?.key]);
  });

  it('take a new row in where it stands', () => {
    const before = freshChunks(ROWS);
    const after = followingChunks(before, [saved('new'), ...ROWS]);
    expect(after.filter((chunk) => !before.includes(chunk)).length).toBeLessThan(3);
    expect(idsOf(after)).toHaveLength(501);
  });

  it('are cut anew when the order is another one', () => {
    const rows = ROWS.toSorted((a, b) => (a.id.slice(-1) < b.id.slice(-1) ? -1 : 1));
    const after = followingChunks(freshChunks(ROWS), rows);
    expect(idsOf(after)).toEqual(rows.map(({ id }) => id));
    expect(after.length).toBeLessThan(30);
    expect(new Set(after.map(({ key }) => key)).size).toBe(after.length);
  });
});

describe('picking papers', () => {
  const shown = ['a', 'b', 'c', 'd', 'e'];
  const picked = (state: typeof NOTHING_PICKED) => [...state.ids].sort().join('');

  it('takes one, a range from it in either direction, and one back', () => {
    const one = togglePicked(NOTHING_PICKED, 'c');
    expect(picked(pickTo(one, 'e', shown))).toBe('cde');
    expect(picked(pickTo(one, 'a', shown))).toBe('abc');
    expect(picked(togglePicked(pickTo(one, 'a', shown), 'b'))).toBe('ac');
  });

  it('takes all, and nothing when all are picked', () => {
    const all = togglePickedAll(NOTHING_PICKED, shown);
    expect(picked(all)).toBe('abcde');
    expect(picked(togglePickedAll(all, shown))).toBe('');
  });

  it('forgets what is gone', () => {
    expect(picked(stillPicked(togglePickedAll(NOTHING_PICKED, shown), (id) => id < 'c'))).toBe('ab');
  });
});
