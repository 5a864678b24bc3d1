import { describe, expect, test } from 'vitest';
import { firstSentences } from '../../src/domain/first-sentences.ts';
import { summaryLine } from '../../src/domain/summary-line.ts';

describe('the first sentences', () => {
  test.each([
    ['One. Two. Three.', 4, 'One.'],
    ['One. Two. Three.', 9, 'One. Two.'],
    ['One. Two. Three.', 99, 'One. Two. Three.'],
    [
      'We use models, e.g. GPT, and tools, i.e. Search. Then we stop.',
      20,
      'We use models, e.g. GPT, and tools, i.e. Search.',
    ],
    ['Smith et al. Showed this. Next.', 9, 'Smith et al. Showed this.'],
    ['It is 3.5 times faster. Next.', 9, 'It is 3.5 times faster.'],
    ['See Fig. 2 and Eq. 3 for it. Next.', 9, 'See Fig. 2 and Eq. 3 for it.'],
    ['By J. R. Smith and others. Next.', 9, 'By J. R. Smith and others.'],
    ['Built with Node.js and v2.0. Next.', 9, 'Built with Node.js and v2.0.'],
    ['Is attention all you need? We say no! Next.', 9, 'Is attention all you need?'],
    ['They said "stop." Then left.', 9, 'They said "stop."'],
    ['It works vs. Others. Next.', 9, 'It works vs. Others.'],
    ['The U.S. Army did it. Next.', 9, 'The U.S. Army did it.'],
    ['モデルを提案する。実験で示す。', 5, 'モデルを提案する。'],
    ['iPhone users wait. iOS waits.', 9, 'iPhone users wait. iOS waits.'],
    ['no end at all', 5, 'no end at all'],
    ['', 5, ''],
  ])('of %j within %i', (text, length, expected) => {
    expect(firstSentences(text, length)).toBe(expected);
  });
});

describe('what a row says', () => {
  const abstract = 'We study $\\alpha$-fairness, e.g. in auctions. It holds for all 3.5 cases. More follows.';

  test.each([
    ["the service's sentence, when there is one", { summary: 'One sentence.', abstract }, 100, 'One sentence.'],
    ['else the opening of the abstract', { abstract }, 50, 'We study α-fairness, e.g. in auctions.'],
    ['as much of it as fits', { abstract }, 75, 'We study α-fairness, e.g. in auctions. It holds for all 3.5 cases.'],
    ['cut at a word when one sentence is too long', { abstract }, 30, 'We study α-fairness, e.g. in…'],
    ['nothing, when there is neither', { abstract: '' }, 50, ''],
    ['a summary without LaTeX', { summary: 'Up to $10^{2}\\times$ faster.', abstract }, 50, 'Up to 10²× faster.'],
  ])('%s', (_name, paper, length, expected) => {
    expect(summaryLine(paper, length)).toBe(expected);
  });

  test('never more than there is room for', () => {
    for (let length = 1; length < 120; length += 1) {
      expect(summaryLine({ abstract }, length).length).toBeLessThanOrEqual(length);
      expect(summaryLine({ summary: '大規模言語モデル'.repeat(20), abstract }, length).length).toBeLessThanOrEqual(
        length,
      );
    }
  });
});
