import { describe, expect, test } from 'vitest';
import { journalReference } from '../../../src/domain/venues/journal-reference.ts';

const JOURNAL = 'article-journal';
const CONFERENCE = 'paper-conference';

describe('a journal reference', () => {
  test.each([
    ['Phys. Rev. D 76, 013009 (2007)', { container: 'Phys. Rev. D', volume: '76', pages: '013009', year: 2007 }],
    ['Nature 521 (2015)', { container: 'Nature', volume: '521', year: 2015 }],
    ['Phys.Lett. B428, 105-114 (1998)', { container: 'Phys.Lett.', volume: 'B428', pages: '105-114', year: 1998 }],
    [
      'Journal of Examples, vol. 3, no. 2, pp. 1-9, 2024',
      { container: 'Journal of Examples', volume: '3', issue: '2', pages: '1-9', year: 2024 },
    ],
    [
      'Journal of Examples 12(4): 100--120, 2023',
      { container: 'Journal of Examples', volume: '12', issue: '4', pages: '100-120', year: 2023 },
    ],
    [
      'Transactions on Machine Learning Research (2025)',
      { container: 'Transactions on Machine Learning Research', year: 2025 },
    ],
    ['Mon. Not. R. Astron. Soc.', { container: 'Mon. Not. R. Astron. Soc.' }],
  ])('%s is told in parts', (text, parts) => {
    expect(journalReference(text)).toEqual({ type: JOURNAL, ...parts });
  });

  test.each([
    [
      'In Proceedings of the 41st Conference on Examples, 2024',
      'Proceedings of the 41st Conference on Examples, 2024',
      2024,
    ],
    ['NeurIPS 2025', 'NeurIPS 2025', 2025],
    ['ICML 2024, PMLR 235:100-120', 'ICML 2024, PMLR 235:100-120', 2024],
    ['IEEE Workshop on Samples (2020) 12--15', 'IEEE Workshop on Samples (2020) 12--15', 2020],
  ])('%s is a conference, whole', (text, container, year) => {
    expect(journalReference(text)).toEqual({ type: CONFERENCE, container, year });
  });

  test('what is not understood stays as it is, without a year where there are two', () => {
    const text = 'Ann. Ex. 12 (2019) 1, erratum ibid. 13 (2020) 2';
    expect(journalReference(text)).toEqual({ type: JOURNAL, container: text });
  });

  test.each(['', '  ', '123', '10.1000/182'])('%j names nothing', (text) => {
    expect(journalReference(text)).toBeUndefined();
  });
});
