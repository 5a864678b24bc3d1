import { describe, expect, it } from 'vitest';
import { profileOf, withoutStruck } from '../../../src/domain/for-you/profile.ts';
import { readableProfile } from '../../../src/domain/for-you/profile-words.ts';
import { paper } from '../../formats/papers.ts';
import { corpusAround, paperOfWords } from './words-as-papers.ts';

const written = (abstract: string) => (id: string) =>
  paper({ id, title: `${id}title`, abstract, authors: ['Ann', id] });

describe('a profile that can be read', () => {
  it('names its words, the heaviest first, by their share of that, and how many papers hold them', () => {
    const papers = [
      paperOfWords('a', ['mesh', 'lora']),
      paperOfWords('b', ['mesh', 'lora']),
      paperOfWords('c', ['mesh']),
      paperOfWords('d', ['lora']),
    ];
    const corpus = corpusAround(papers, 160);
    const { words } = readableProfile(corpus, profileOf(corpus, [0, 1, 2]), { papers: papers.slice(0, 3), limit: 9 });
    expect(words.map(({ name, heldBy }) => [name, heldBy])).toEqual([
      ['mesh', 3],
      ['lora', 2],
    ]);
    expect(words[0]?.weight).toBe(1);
    expect(words[1]?.weight).toBeGreaterThan(0);
    expect(words[1]?.weight).toBeLessThan(1);
  });

  it('names a pair in place of its words, whose striking takes all of them', () => {
    const papers = ['a', 'b', 'c'].map(written('gaussian splatting'));
    const corpus = corpusAround(papers, 160);
    const profile = profileOf(corpus, [0, 1, 2]);
    const [first, ...others] = readableProfile(corpus, profile, { papers, limit: 9 }).words;
    expect(first?.name).toBe('gaussian splatting');
    expect([...(first?.terms ?? [])].sort()).toEqual(['gaussian', 'gaussian splatting', 'splatting']);
    expect(others).toEqual([]);
    const without = withoutStruck(corpus, profile, { terms: first?.terms ?? [], authors: [] });
    expect(readableProfile(corpus, without, { papers, limit: 9 }).words).toEqual([]);
  });

  it('names an author from the second paper on, and as many of each as are asked for', () => {
    const papers = ['a', 'b', 'c'].map(written('mesh'));
    const corpus = corpusAround(papers, 160);
    const profile = profileOf(corpus, [0, 1, 2]);
    const { authors } = readableProfile(corpus, profile, { papers, limit: 9 });
    expect(authors).toEqual([{ name: 'Ann', weight: 1, authoredBy: 3 }]);
    expect(readableProfile(corpus, profile, { papers, limit: 0 })).toEqual({ words: [], authors: [] });
  });
});
