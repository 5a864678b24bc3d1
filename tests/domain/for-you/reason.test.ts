import { describe, expect, it } from 'vitest';
import { profileOf } from '../../../src/domain/for-you/profile.ts';
import { reasonOf } from '../../../src/domain/for-you/reason.ts';
import { corpusAround, paperOfWords } from './words-as-papers.ts';

/** The reason of a paper of `words`, where two saved papers are of `saved`. */
function reason(words: readonly string[], saved: readonly string[]) {
  const paper = paperOfWords('c', words);
  const corpus = corpusAround([paperOfWords('a', saved), paperOfWords('b', saved), paper], 160);
  return reasonOf(corpus, profileOf(corpus, [0, 1]), { paper, textScale: 1 });
}

describe('the reason of a paper', () => {
  it('names the subject, and how many saved papers have it', () => {
    expect(reason(['lora', 'mesh'], ['lora', 'adapter'])).toMatchObject({ words: ['lora'], heldBy: 2 });
  });

  it.each([
    ['what every abstract says', ['behind', 'propose']],
    ['what says little by itself', ['large', 'images']],
  ])('names no subject by %s, where there is a better word', (_, words) => {
    expect(reason([...words, 'lora'], [...words, 'lora'])).toMatchObject({ words: ['lora'], heldBy: 2 });
  });

  it('is that of a word that says little, where there is no better one', () => {
    expect(reason(['behind', 'images'], ['behind', 'images'])).toMatchObject({ words: ['images'], heldBy: 2 });
  });

  it('is in so many saved papers alone, where no word tells anything', () => {
    expect(reason(['behind', 'proposed'], ['behind', 'proposed'])).toMatchObject({ words: [], heldBy: 2 });
  });

  it('says nothing of what has nothing in common', () => {
    expect(reason(['mesh'], ['lora'])).toMatchObject({ words: [], heldBy: 0 });
  });
});
