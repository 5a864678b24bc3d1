import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPlaces } from '../../../src/domain/for-you/best-places.ts';
import { papersCloseTo, spreadOut } from '../../../src/domain/for-you/close-papers.ts';
import { countTerms } from '../../../src/domain/for-you/count-terms.ts';
import { papersLikeText, similarPapers } from '../../../src/domain/for-you/similar.ts';
import { corpusAround, paperOfWords } from './words-as-papers.ts';

describe('similar papers', () => {
  const corpus = corpusAround(
    [
      paperOfWords('0', ['mesh', 'splat', 'scene']),
      paperOfWords('1', ['mesh', 'splat', 'robot']),
      paperOfWords('2', ['mesh', 'agent']),
      paperOfWords('3', ['robot', 'agent']),
      paperOfWords('4', ['splat', 'scene', 'video']),
      paperOfWords('5', ['scene', 'agent', 'video']),
      paperOfWords('6', ['robot', 'video']),
    ],
    60,
  );
  const found = (...papers: number[]): number[] => similarPapers(corpus, papers, 3).map(({ paper }) => paper);

  it('come nearest first, without the one that is asked about', () => {
    expect(found(0)).toEqual([4, 1, 2]);
  });

  it('of several are like what these have in common', () => {
    expect(found(3, 6)[0]).toBe(1);
    expect(found(2, 3)[0]).toBe(5);
    expect(found(3, 2)).toEqual(found(2, 3));
  });

  it('of a text that is no paper here come by the words that papers here have', () => {
    const text = countTerms({
      id: '',
      title: 'Mesh Splats of a Scene nobody saw: mesh, splat, scene',
      abstract: '',
      authors: [],
    });
    expect(papersLikeText(corpus, text, 1).map(({ paper }) => paper)).toEqual([0]);
    expect(
      papersLikeText(corpus, countTerms({ ...text, title: 'Unheard words', abstract: '', authors: [] }), 3),
    ).toEqual([]);
  });

  it('are told how similar they are, to the like of 1', () => {
    const twins = corpusAround(
      [0, 1, 2].map((id) => paperOfWords(`${id}`, ['mesh', 'splat'])),
      60,
    );
    const [first] = similarPapers(twins, [0], 1);
    expect(first?.similarity).toBeGreaterThan(0.99);
    expect(first?.similarity).toBeLessThan(1.31);
  });

  it('are none where no word is shared', () => {
    expect(similarPapers(corpus, [30], 5)).toEqual([]);
    expect(similarPapers(corpus, [], 5)).toEqual([]);
  });
});

describe('close papers', () => {
  /** 0 to 5 are near-copies, and so are 6 to 8. */
  const corpus = corpusAround(
    [
      ...Array.from({ length: 6 }, (_, at) => paperOfWords(`${at}`, ['mesh', 'splat'])),
      ...Array.from({ length: 3 }, (_, at) => paperOfWords(`${6 + at}`, ['robot', 'agent'])),
      paperOfWords('9', ['mesh', 'robot']),
    ],
    100,
  );

  it('are found among others, closest first', () => {
    expect(papersCloseTo(corpus, 0, [9, 6, 0, 1])).toEqual([1, 9]);
  });

  it.each([
    [[0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3, 6, 4, 5, 7, 8], 'wait for another'],
    [[6, 7, 8, 0, 1], [6, 7, 8, 0, 1], 'may stand in fours'],
    [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5], 'stay where there is no other'],
    [[0, 1, 2, 3, 4, 50, 5], [0, 1, 2, 3, 50, 4, 5], 'move no further than they must'],
    [[], [], 'may be none'],
  ])('%j become %j: they %s', (papers, expected) => {
    expect(spreadOut(corpus, papers)).toEqual(expected);
  });

  it('are all there when they are spread out, and each no more than its turn away', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...corpus.ids.keys()]), (papers) => {
        expect(spreadOut(corpus, papers).toSorted()).toEqual(papers.toSorted());
      }),
    );
  });
});

describe('the best places', () => {
  it('are those that sorting would put first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.nat({ max: 12 }), (values, limit) => {
        const sorted = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
        expect(bestPlaces(values, limit)).toEqual(sorted.slice(0, limit));
      }),
    );
  });
});
