import { describe, expect, it } from 'vitest';
import { fnv1a } from '../../../src/domain/fnv.ts';
import { venueInComment } from '../../../src/domain/venues/venue-in-comment.ts';
import { COMMENTS, LOOKED_UP } from './comments.ts';

/**
 * The table was written before the parser and split by a hash of each comment: while the parser was written, only the first half
 * was run. Both halves are one person's words, so the second tells of wordings within these patterns, not of all that authors write.
 */
const halfOf = (comment: string) =>
  fnv1a(comment) % 2 === 0 ? 'the half that was looked at' : 'the half that was held out';

const readOf = (comment: string) => {
  const venue = venueInComment(comment);
  return venue && [venue.name, venue.year, venue.kind, venue.as].filter((part) => part !== undefined).join(' ');
};

describe.each(['the half that was looked at', 'the half that was held out'])('%s', (half) => {
  const rows = COMMENTS.filter(([comment]) => halfOf(comment) === half);
  const read = rows.map(([comment, wanted]) => ({ comment, wanted, got: readOf(comment) }));

  it('is read with a precision of at least 0.98 and a recall of at least 0.9', () => {
    const told = read.filter(({ got }) => got !== undefined);
    const right = told.filter(({ wanted, got }) => got === wanted);
    const there = read.filter(({ wanted }) => wanted !== undefined);
    expect(rows.length).toBeGreaterThan(75);
    expect(right.length / told.length).toBeGreaterThanOrEqual(0.98);
    expect(right.length / there.length).toBeGreaterThanOrEqual(0.9);
  });
});

it.each(LOOKED_UP.map(([comment, wanted]) => ({ comment, wanted })))('$comment', ({ comment, wanted }) => {
  expect(readOf(comment)).toBe(wanted);
});
