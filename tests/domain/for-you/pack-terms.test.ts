import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedPaper } from '../../../src/domain/for-you/count-terms.ts';
import { PAPERS_A_PACK, packTerms, unpackTerms } from '../../../src/domain/for-you/pack-terms.ts';

const hashes = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })), { maxLength: 30 })
  .map((all) => Uint32Array.from(all).sort());

const counted = fc.record({ terms: hashes, authors: hashes }).chain(({ terms, authors }) =>
  fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 255 })), {
      minLength: terms.length,
      maxLength: terms.length,
    })
    .map((counts) => ({ terms, authors, counts: Uint8Array.from(counts) })),
);

const named = (all: readonly Omit<CountedPaper, 'id'>[]): CountedPaper[] =>
  all.map((paper, at) => ({ id: `${at}`, ...paper }));

describe('terms that are packed', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 12 }), (all) => {
        expect(unpackTerms(packTerms(named(all)))).toEqual(named(all));
      }),
    );
  });

  it('have room for as many papers as a pack takes, all of the same terms', () => {
    const terms = Uint32Array.of(0, 7, 2 ** 32 - 1);
    const all = named(
      Array.from({ length: PAPERS_A_PACK }, () => ({ terms, counts: Uint8Array.of(1, 255, 2), authors: terms })),
    );
    const pack = packTerms(all);
    expect(unpackTerms(pack)).toEqual(all);
    expect(pack.authors.length).toBeLessThan(PAPERS_A_PACK * 6);
  });

  it('that a disk has damaged come out as others, and never fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ maxLength: 60 }), (terms, authors) => {
        const pack = { ids: ['a', 'b'], terms: Uint8Array.from(terms), authors: Uint8Array.from(authors) };
        expect(unpackTerms(pack).map(({ id }) => id)).toEqual(['a', 'b']);
      }),
    );
  });
});
