import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/domain/for-you/corpus.ts';
import { type Profile, profileOf, withoutStruck } from '../../../src/domain/for-you/profile.ts';
import { scoresOf, textScores } from '../../../src/domain/for-you/scores.ts';
import { authorHash, termHash } from '../../../src/domain/for-you/terms.ts';
import { corpusAround, paperOfWords } from './words-as-papers.ts';

/** Each word stands once in three of 40 papers, so that all have one idf and the vectors can be told by hand. */
const CORPUS = corpusAround(
  [
    paperOfWords('a', ['splat', 'robot'], { authors: ['Ann', 'Bob'] }),
    paperOfWords('b', ['splat', 'mesh'], { authors: ['Ann'] }),
    paperOfWords('c', ['splat', 'robot'], { authors: ['Ann', 'Bob'] }),
    paperOfWords('d', ['robot', 'mesh'], { authors: ['Bob'] }),
    paperOfWords('e', ['mesh'], { authors: ['Ann', 'Bob'] }),
  ],
  40,
);
const [A, B, C, D, E] = ['a', 'b', 'c', 'd', 'e'].map((id) => CORPUS.numbers.get(id) ?? -1) as [
  number,
  number,
  number,
  number,
  number,
];
const SIDE = Math.SQRT1_2;

describe('the profile of papers', () => {
  it('weighs a term by how many of them hold it, less what chance would give', () => {
    const { papers, ...profile } = profileOf(CORPUS, [B, A]);
    expect(papers).toEqual([A, B]);
    const splat = 2 / 2 - (4 * 1) / 38;
    const once = 1 / 2 - (4 * 2) / 38;
    expect(weightsOf(CORPUS, profile)).toEqual({
      splat: near(((SIDE + SIDE) / 2) * splat),
      robot: near((SIDE / 2) * once),
      mesh: near((SIDE / 2) * once),
    });
  });

  it('of one paper is the paper, less what chance would give', () => {
    const weight = near(SIDE * (1 - (4 * 2) / 39));
    expect(weightsOf(CORPUS, profileOf(CORPUS, [A]))).toEqual({ splat: weight, robot: weight, mesh: 0 });
  });

  it('has no word that is as common elsewhere', () => {
    const held = ['a', 'b', 'c', 'd'].map((id) => paperOfWords(id, ['common']));
    const corpus = corpusAround([...held, ...'efghij'.split('').map((id) => paperOfWords(id, ['rare']))], 41);
    expect(weightsOf(corpus, profileOf(corpus, [0, 5, 6, 7, 8, 30, 31, 32, 33, 34]), ['common'])).toEqual({
      common: 0,
    });
  });

  it('weighs an author from the second paper on', () => {
    const weightOf = (author: string, { authorWeights }: Profile): number | undefined =>
      authorWeights[CORPUS.authors.hashes.indexOf(authorHash(author))];
    expect(weightOf('Ann', profileOf(CORPUS, [A, D]))).toBe(0);
    expect(weightOf('Ann', profileOf(CORPUS, [A, B, D]))).toBeCloseTo(
      ((2 - 1) / 3) * (Math.log(40 / 4) / Math.log(20)),
      12,
    );
  });

  it('of nothing is empty', () => {
    const { weights, authorWeights } = profileOf(CORPUS, []);
    expect([...weights, ...authorWeights].every((weight) => weight === 0)).toBe(true);
  });
});

describe('the score of a paper', () => {
  it('is what its terms have in common with the profile', () => {
    const [score] = textScores(CORPUS, profileOf(CORPUS, [A, B]), [C]);
    expect(score).toBeCloseTo(SIDE * SIDE * (1 - 4 / 38) + (SIDE * SIDE * (1 / 2 - 8 / 38)) / 2, 12);
  });

  it('is counted in standard deviations, and ten times the weights of its authors are added', () => {
    const profile = profileOf(CORPUS, [A, B]);
    const [c = 0, d = 0, e = 0] = textScores(CORPUS, profile, [C, D, E]);
    const mean = (c + d + e) / 3;
    const deviation = Math.sqrt(((c - mean) ** 2 + (d - mean) ** 2 + (e - mean) ** 2) / 3);
    const ann = (10 * (1 / 2) * Math.log(40 / 4)) / Math.log(20);
    const { values } = scoresOf(CORPUS, profile, [C, D, E]);
    expect([...values]).toEqual([near(c / deviation + ann), near(d / deviation), near(e / deviation + ann)]);
  });

  it('is the same to the last bit however the saved papers come', () => {
    const saved = [A, B, C, D, E];
    const expected = scoresOf(CORPUS, profileOf(CORPUS, saved), [...CORPUS.ids.keys()]).values;
    fc.assert(
      fc.property(fc.shuffledSubarray(saved, { minLength: saved.length }), (shuffled) => {
        expect(scoresOf(CORPUS, profileOf(CORPUS, shuffled), [...CORPUS.ids.keys()]).values).toEqual(expected);
      }),
    );
  });

  it('of a text ten times as long is the same', () => {
    const long = (times: number): Corpus =>
      corpusAround(
        ['a', 'b', 'c', 'd'].map((id) => paperOfWords(id, Array(times).fill(['splat', 'robot']).flat())),
        40,
      );
    const [short, longer] = [long(3), long(30)].map((corpus) => textScores(corpus, profileOf(corpus, [0, 1]), [2, 3]));
    expect([...(longer ?? [])]).toEqual([...(short ?? [])].map(near));
  });
});

describe('what is struck', () => {
  it('weighs nothing any more, and all else what it did', () => {
    const profile = profileOf(CORPUS, [A, B]);
    const struck = withoutStruck(CORPUS, profile, { terms: ['splat'], authors: ['ANN'] });
    expect(weightsOf(CORPUS, struck)).toEqual({ ...weightsOf(CORPUS, profile), splat: 0 });
    expect(struck.authorWeights.every((weight) => weight === 0)).toBe(true);
  });
});

function weightsOf(
  corpus: Corpus,
  { weights }: Pick<Profile, 'weights'>,
  words = ['splat', 'robot', 'mesh'],
): Record<string, number> {
  return Object.fromEntries(
    words.map((word) => [word, weights[corpus.terms.hashes.indexOf(termHash(word))] ?? Number.NaN]),
  );
}

function near(value: number): number {
  return expect.closeTo(value, 12);
}
