import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../../src/domain/for-you/corpus.ts';
import { countTerms } from '../../../src/domain/for-you/count-terms.ts';
import { profileOf, type Struck, withoutStruck } from '../../../src/domain/for-you/profile.ts';
import { scoresOf } from '../../../src/domain/for-you/scores.ts';
import { type Shares, sharesOf } from '../../../src/domain/for-you/shares.ts';
import { similarityProfile } from '../../../src/domain/for-you/similar.ts';
import type { Paper } from '../../../src/domain/paper.ts';
import { paper, recordedPapers } from '../../formats/papers.ts';
import { corpusAround, paperOfWords } from './words-as-papers.ts';

const WORDS = ['mesh', 'splat', 'gaussian', 'robot', 'scene', 'light', 'agent', 'video'];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 });
const authors = fc.uniqueArray(fc.constantFrom('Ann', 'Bob', 'Cy'), { maxLength: 3 });
const papers = fc
  .array(fc.record({ words, authors }), { minLength: 4, maxLength: 16 })
  .map((all) =>
    all.map(({ words, authors }, at) => paper({ id: `p${at}`, title: 'x', abstract: words.join(' '), authors })),
  );
/** Papers, which of them are saved, and one of them. */
const shelf = papers.chain((all) =>
  fc.tuple(fc.constant(all), fc.subarray([...all.keys()]), fc.nat({ max: all.length - 1 })),
);

describe('the shares of a score', () => {
  it('add up to it, by term and author and by saved paper', () => {
    fc.assert(
      fc.property(shelf, fc.boolean(), ([all, saved, shown], isSimilar) => {
        const corpus = corpusAround(all, 160);
        const profile = isSimilar ? similarityProfile(corpus, saved) : profileOf(corpus, saved);
        const { values, textScale } = scoresOf(corpus, profile, [...all.keys()]);
        expectWhole(
          sharesOf(corpus, profile, { paper: all[shown] ?? paper(), textScale }),
          values[shown] ?? Number.NaN,
        );
      }),
    );
  });

  it('are none below nothing, and none empty', () => {
    fc.assert(
      fc.property(shelf, ([all, saved, shown]) => {
        const corpus = corpusAround(all, 160);
        const { terms, authors, papers } = sharesOf(corpus, profileOf(corpus, saved), {
          paper: all[shown] ?? paper(),
          textScale: 1,
        });
        expect([...terms, ...authors, ...papers].filter(({ share }) => !(share > 0))).toEqual([]);
      }),
    );
  });

  it('go alone when they are struck', () => {
    fc.assert(
      fc.property(shelf, fc.nat(), ([all, saved, shown], nth) => {
        const corpus = corpusAround(all, 160);
        const profile = profileOf(corpus, saved);
        const numbers = [...all.keys()];
        const { values, textScale } = scoresOf(corpus, profile, numbers);
        const { terms, authors } = sharesOf(corpus, profile, { paper: all[shown] ?? paper(), textScale });
        const strikable: (Struck & { readonly share: number })[] = [
          ...terms.map(({ terms, share }) => ({ terms, authors: [], share })),
          ...authors.map(({ name, share }) => ({ terms: [], authors: [name], share })),
        ];
        const struck = strikable[nth % Math.max(1, strikable.length)];
        if (!struck) return;
        const after = scoresOf(corpus, withoutStruck(corpus, profile, struck), numbers, profile);
        expect(after.textScale).toBe(textScale);
        expect(after.values[shown]).toBeCloseTo((values[shown] ?? Number.NaN) - struck.share, 9);
      }),
    );
  });

  it('are of this world where all papers fit alike, and differ by rounding alone', () => {
    const all = [
      'light robot light agent light',
      'scene mesh video mesh light',
      'light gaussian scene gaussian',
      'splat light robot splat',
    ].map((abstract, at) => paper({ id: `p${at}`, title: 'x', abstract, authors: [] }));
    const corpus = corpusAround(all, 160);
    const { values, textScale } = scoresOf(corpus, profileOf(corpus, [1, 2]), [0, 1, 2, 3]);
    expect(textScale).toBe(1);
    expect(Math.max(...values)).toBeLessThan(10);
  });

  it('tell a word with the pair it stands in', () => {
    const about = (id: string): Paper => paper({ id, title: 'Gaussian splatting', abstract: 'A mesh', authors: [] });
    const all = ['a', 'b', 'c'].map(about);
    const corpus = corpusAround(all, 40);
    const { score, terms } = sharesOf(corpus, profileOf(corpus, [0, 1]), { paper: about('c'), textScale: 1 });
    expect(terms).toEqual([
      {
        name: 'gaussian splatting',
        terms: ['gaussian splatting', 'gaussian', 'splatting'],
        share: near(score * 0.75),
        heldBy: 2,
      },
      { name: 'mesh', terms: ['mesh'], share: near(score / 4), heldBy: 2 },
    ]);
  });

  it('tell the saved papers by what they have in common with it', () => {
    const all = [
      paperOfWords('a', ['mesh', 'robot']),
      paperOfWords('b', ['mesh']),
      paperOfWords('c', ['agent']),
      paperOfWords('d', ['mesh', 'robot', 'agent']),
      paperOfWords('e', ['robot', 'agent']),
    ];
    const corpus = corpusAround(all, 50);
    const { papers } = sharesOf(corpus, profileOf(corpus, [0, 1]), { paper: all[3] ?? paper(), textScale: 1 });
    expect(papers.map((each) => each.paper)).toEqual([1, 0]);
  });

  it('have no name where the text has changed since', () => {
    const corpus = corpusAround(
      ['a', 'b', 'c'].map((id) => paperOfWords(id, ['mesh'])),
      40,
    );
    const { terms } = sharesOf(corpus, profileOf(corpus, [0, 1]), { paper: paperOfWords('c', ['net']), textScale: 1 });
    expect(terms).toMatchObject([{ name: '', terms: [] }]);
  });

  it('are none for a paper that nobody knows', () => {
    const corpus = corpusAround([], 40);
    const shares = sharesOf(corpus, profileOf(corpus, []), { paper: paper({ id: 'stranger' }), textScale: 1 });
    expect(shares).toEqual({ score: 0, terms: [], authors: [], papers: [] });
  });

  const recorded = recordedPapers();
  it.skipIf(recorded.length === 0)('add up to it for recorded papers', () => {
    const corpus = corpusOf(recorded.map(countTerms));
    const saved = [...recorded.keys()].filter((at) => at % 100 === 0);
    const profile = profileOf(corpus, saved);
    const shown = [...recorded.keys()].filter((at) => at % 100 === 1);
    const { values, textScale } = scoresOf(corpus, profile, shown);
    for (const [place, at] of shown.entries()) {
      const shares = sharesOf(corpus, profile, { paper: recorded[at] ?? paper(), textScale });
      expectWhole(shares, values[place] ?? Number.NaN);
      expect(shares.terms.filter(({ name }) => name === '')).toEqual([]);
    }
  });
});

function expectWhole({ score, terms, authors, papers }: Shares, expected: number): void {
  const sumOf = (shares: readonly { readonly share: number }[]): number =>
    shares.reduce((sum, { share }) => sum + share, 0);
  expect(score).toBeCloseTo(expected, 9);
  expect(sumOf(terms) + sumOf(authors)).toBeCloseTo(expected, 9);
  expect(sumOf(papers)).toBeCloseTo(expected, 9);
}

function near(value: number): number {
  return expect.closeTo(value, 9);
}
