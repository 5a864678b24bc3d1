import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, eachTerm } from '../../../src/domain/for-you/corpus.ts';
import { countTerms } from '../../../src/domain/for-you/count-terms.ts';
import { numberHashes } from '../../../src/domain/for-you/number-hashes.ts';
import { termHash } from '../../../src/domain/for-you/terms.ts';
import { paper } from '../../formats/papers.ts';
import { corpusAround, paperOfWords } from './words-as-papers.ts';

describe('hashes', () => {
  const hash = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 0xffff_ffff }));
  const rows = fc.array(fc.uniqueArray(hash), { maxLength: 30 });

  it('are numbered where enough rows hold them, and no more than that', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }), (lists, least, most) => {
        const ascending = lists.map((list) => Uint32Array.from(list).sort());
        const { starts, numbers, places, hashes, frequencies } = numberHashes(ascending, { least, most });
        const counts = new Map<number, number>();
        for (const one of lists.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
        const kept = [...counts]
          .filter(([, count]) => count >= least && count <= most)
          .sort(([a, countA], [b, countB]) => countB - countA || a - b);
        expect([...hashes].map((one, number) => [one, frequencies[number]])).toEqual(kept);
        for (const [index, row] of ascending.entries()) {
          const own = [...row.entries()].filter(([, one]) => kept.some(([another]) => another === one));
          const [from, to] = [starts[index], starts[index + 1]];
          expect([...numbers.slice(from, to)].map((number) => hashes[number])).toEqual(own.map(([, one]) => one));
          expect([...places.slice(from, to)]).toEqual(own.map(([place]) => place));
        }
      }),
    );
  });

  it('are told apart by the hundred thousand', () => {
    const row = Uint32Array.from({ length: 100_000 }, (_, at) => Math.imul(at, 0x01000193) >>> 0).sort();
    expect(numberHashes([row, row.slice(1)], { least: 2, most: 2 }).hashes).toEqual(row.slice(1));
  });
});

describe('a corpus', () => {
  it('counts a term where three papers hold it, and no more than a tenth', () => {
    const papers = [
      ['two', 'three', 'four', 'five'],
      ['two', 'three', 'four', 'five'],
      ['three', 'four', 'five'],
      ['four', 'five'],
      ['five'],
    ];
    const corpus = corpusAround(
      papers.map((words, at) => paperOfWords(`p${at}`, words)),
      40,
    );
    expect(corpus.terms.hashes).toEqual(Uint32Array.of(termHash('three'), termHash('four')).sort());
  });

  it('has vectors of the length 1', () => {
    const papers = ['a', 'b', 'c'].map((id) => paperOfWords(id, ['mesh', 'scene', 'scene', 'light']));
    const corpus = corpusAround(papers, 40);
    const values: number[] = [];
    eachTerm(corpus, 0, (_, value) => values.push(value));
    expect(values).toHaveLength(3);
    expect(Math.hypot(...values)).toBeCloseTo(1, 12);
  });

  it('takes the later word on a paper', () => {
    const [before, after] = [paper({ id: 'a', authors: ['Before'] }), paper({ id: 'a', authors: ['After'] })];
    const others = ['b', 'c', 'd'].map((id) => paper({ id, authors: ['Before', 'After'] }));
    const { ids, authors } = corpusOf([before, ...others, after].map(countTerms));
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
    expect([...authors.frequencies].sort()).toEqual([3, 4]);
  });

  it('may be of nothing', () => {
    expect(corpusOf([]).ids).toEqual([]);
  });
});
