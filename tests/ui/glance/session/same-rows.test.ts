import { describe, expect, it } from 'vitest';
import { withSameRows } from '../../../../src/ui/glance/session/same-rows.ts';
import { row, screenOf } from '../given.ts';

const gain = { votes: 3, stars: 0, since: 1 };

describe('a screen that is read again', () => {
  it('keeps the rows that say the same, whatever stands around them', () => {
    const before = screenOf([row('a', { spark: [0, 5, 10], gain }), row('b')]);
    const read = screenOf([row('new'), row('b'), row('a', { spark: [0, 5, 10], gain: { ...gain } })], {
      savedCount: 1,
    });
    const { rows, savedCount } = withSameRows(read, before);
    expect(rows[0]).toBe(read.rows[0]);
    expect(rows[1]).toBe(before.rows[1]);
    expect(rows[2]).toBe(before.rows[0]);
    expect(savedCount).toBe(1);
  });

  it.each([
    ['another number', { votes: 13 }],
    ['another line of votes', { spark: [0, 5, 9] }],
    ['a shorter one', { spark: [0, 5] }],
    ['one thing more', { isRead: true } as const],
    ['a New that is seen', { seenAt: 0 }],
  ])('takes a row that says %s', (_, told) => {
    const was = { spark: [0, 5, 10], gain, seenAt: null };
    const read = screenOf([row('a', { ...was, ...told })]);
    expect(withSameRows(read, screenOf([row('a', was)])).rows[0]).toBe(read.rows[0]);
  });
});
