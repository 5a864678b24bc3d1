import { describe, expect, it, test } from 'vitest';
import { countTerms } from '../../../src/domain/for-you/count-terms.ts';
import { termHash, termHashes, termsOf } from '../../../src/domain/for-you/terms.ts';
import { paper } from '../../formats/papers.ts';

describe('the terms of a paper', () => {
  test.each([
    ['Gaussian Splatting', ['gaussian', 'splatting', 'gaussian splatting']],
    ['Is all you need', ['need']],
    ['The art of the deal', ['art', 'deal', 'art deal']],
    ['Naïve Bayes', ['naive', 'bayes', 'naive bayes']],
    ['GPT-4 in 3D', ['gpt', '3d', 'gpt 3d']],
    ['A 7B model of 2024', ['7b', 'model', '7b model']],
    ['$k$-means of x', ['means']],
    ['\\textbf{Deep} networks', ['deep', 'networks', 'deep networks']],
    ['model, model', ['model', 'model', 'model model']],
    ['', []],
  ])('of "%s"', (title, terms) => {
    expect(termsOf({ title, abstract: '' })).toEqual(terms);
  });

  it('make no pair across title and abstract', () => {
    expect(termsOf({ title: 'Deep', abstract: 'learning' })).toEqual(['deep', 'learning']);
  });

  it('have the same hashes one by one', () => {
    const texts = { title: 'Gaussian splatting of naïve GPT-4', abstract: 'A 3D scene, and a 3D scene once more.' };
    expect(termHashes(texts).sort()).toEqual(termsOf(texts).map(termHash).sort());
  });
});

describe('a counted paper', () => {
  it('says how often each term stands there', () => {
    const { terms, counts } = countTerms(paper({ title: 'Model model', abstract: 'scene model' }));
    const countOf = (term: string): number | undefined => counts[terms.indexOf(termHash(term))];
    expect(['model', 'scene', 'model model', 'scene model', 'models'].map(countOf)).toEqual([3, 1, 1, 1, undefined]);
    expect(terms).toEqual(terms.toSorted());
  });

  it('counts to 255', () => {
    const { terms, counts } = countTerms(paper({ title: 'x', abstract: 'model '.repeat(1_000) }));
    expect([...counts]).toEqual([255, 255]);
    expect(terms.length).toBe(2);
  });

  it('knows an author however the name is written, and the first hundred of many', () => {
    const authorsOf = (...authors: string[]): number[] => [...countTerms(paper({ authors })).authors];
    expect(authorsOf('José García')).toEqual(authorsOf('Jose Garcia', 'JOSE GARCIA'));
    expect(authorsOf(...Array.from({ length: 3_303 }, (_, at) => `A ${at}`))).toHaveLength(100);
  });
});
